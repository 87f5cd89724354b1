/**
 * Trust in numbers on the machine at hand: {@link dev.graft.onnx.verify.GradientCase} is one folder of a network with
 * inputs, outputs and gradients that are known, in the layout of ONNX's own backend tests.
 */
@NullMarked
package dev.graft.onnx.verify;

import org.jspecify.annotations.NullMarked;
