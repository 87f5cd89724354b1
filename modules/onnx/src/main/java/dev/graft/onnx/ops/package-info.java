/**
 * A vocabulary to write graphs with, so that a loss reads like its equation: {@link dev.graft.onnx.ops.Ops} is the only
 * place where nodes and names are made. Every value has its shape at once; a shape that does not fit is an error where the
 * expression is written. All of it is of one operator set, {@link dev.graft.onnx.ops.Ops#OPSET}.
 */
@NullMarked
package dev.graft.onnx.ops;

import org.jspecify.annotations.NullMarked;
