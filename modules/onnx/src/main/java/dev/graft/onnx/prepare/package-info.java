/**
 * Bringing a network into the one form that everything else starts from: {@link dev.graft.onnx.prepare.Prepare} names the
 * passes, each a graph in and a graph out.
 */
@NullMarked
package dev.graft.onnx.prepare;

import org.jspecify.annotations.NullMarked;
