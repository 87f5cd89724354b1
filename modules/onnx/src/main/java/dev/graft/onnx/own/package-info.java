/** Networks in files of the user's own as backbones: {@link dev.graft.onnx.own.OnnxFile} finds out what a file takes. */
@NullMarked
package dev.graft.onnx.own;

import org.jspecify.annotations.NullMarked;
