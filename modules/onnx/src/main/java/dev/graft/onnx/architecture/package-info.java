/**
 * Networks that have learned nothing yet: an {@link dev.graft.onnx.architecture.Architecture} is a few lines that become a
 * graph, and {@link dev.graft.onnx.architecture.Initialisation} draws the parameters of any graph anew.
 */
@NullMarked
package dev.graft.onnx.architecture;

import org.jspecify.annotations.NullMarked;
