/**
 * Gradients of graphs, as graphs. Read {@link dev.graft.onnx.gradient.Backprop} first, the walk from the outputs back; then
 * any of the families in {@code rules}; then {@link dev.graft.onnx.gradient.Refusal}, what is said where there is no rule.
 * Only ONNX's own operators are written, which every ONNX Runtime has on every device.
 */
@NullMarked
package dev.graft.onnx.gradient;

import org.jspecify.annotations.NullMarked;
