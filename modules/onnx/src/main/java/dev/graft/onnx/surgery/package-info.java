/**
 * Networks with something taken away: what {@link dev.graft.core.control.Control} says, done to a file. What is called a
 * block is said once, by {@link dev.graft.onnx.surgery.Spine} and {@link dev.graft.onnx.surgery.Blocks}.
 */
@NullMarked
package dev.graft.onnx.surgery;

import org.jspecify.annotations.NullMarked;
