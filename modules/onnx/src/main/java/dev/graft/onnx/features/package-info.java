/**
 * Samples through frozen networks: {@link dev.graft.onnx.features.OnnxEncoding} opens a network for pictures or
 * recordings, {@link dev.graft.onnx.features.OnnxFile} lets an experiment name a file of its user's own.
 */
@NullMarked
package dev.graft.onnx.features;

import org.jspecify.annotations.NullMarked;
