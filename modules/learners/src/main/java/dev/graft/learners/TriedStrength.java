package dev.graft.learners;

/**
 * A strength of a penalty that a cross-validation has tried.
 *
 * @param loss the mean of {@code -log p} of held-out samples
 */
public record TriedStrength(double strength, double loss) {}
