package dev.graft.onnx.architecture;

/**
 * A constant of a network that was learned, or measured while it was trained.
 *
 * @param isWeight whether it weighs, as matrices, kernels and tables do; if not it is a bias, a scale, a slope or a statistic
 */
public record Learned(String name, boolean isWeight) {}
