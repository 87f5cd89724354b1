/**
 * Samples through frozen networks: {@link dev.graft.onnx.features.OnnxEncoding} opens a network for pictures,
 * recordings or texts.
 */
@NullMarked
package dev.graft.onnx.features;

import org.jspecify.annotations.NullMarked;
