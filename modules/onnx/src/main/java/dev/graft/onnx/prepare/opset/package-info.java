/**
 * Operators of older versions, said in the newest: {@link dev.graft.onnx.prepare.opset.Changes} is the table of all that
 * changed, {@link dev.graft.onnx.prepare.opset.OneOpset} goes through a graph with it.
 */
@NullMarked
package dev.graft.onnx.prepare.opset;

import org.jspecify.annotations.NullMarked;
