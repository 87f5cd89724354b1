/**
 * Training as graphs: a {@link dev.graft.onnx.train.Loss} and an {@link dev.graft.onnx.train.Optimiser} are expressions, {@link
 * dev.graft.onnx.train.TrainingStep} is the graph of one step, and {@link dev.graft.onnx.train.Training} runs it again and
 * again.
 */
@NullMarked
package dev.graft.onnx.train;

import org.jspecify.annotations.NullMarked;
