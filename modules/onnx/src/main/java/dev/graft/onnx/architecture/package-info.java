/** Networks that have learned nothing yet: {@link dev.graft.onnx.architecture.Initialisation} draws the parameters of any graph. */
@NullMarked
package dev.graft.onnx.architecture;

import org.jspecify.annotations.NullMarked;
