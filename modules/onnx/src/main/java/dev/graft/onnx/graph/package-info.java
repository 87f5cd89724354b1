/**
 * ONNX graphs as values: read {@link dev.graft.onnx.graph.Graph}, then {@link dev.graft.onnx.graph.GraphFile}, which
 * reads, checks and writes them. {@link dev.graft.onnx.graph.Shapes} knows every value's shape, {@link
 * dev.graft.onnx.graph.Cut} keeps what a value needs, {@link dev.graft.onnx.graph.CutPoints} lists where that makes
 * features.
 */
@NullMarked
package dev.graft.onnx.graph;

import org.jspecify.annotations.NullMarked;
