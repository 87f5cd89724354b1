package dev.graft.domains;

import dev.graft.linalg.Matrix;

/**
 * Samples of two domains in one representation.
 *
 * @param source {@code [n, d]}
 * @param target {@code [m, d]}
 */
public record TwoDomains(Matrix source, Matrix target) {}
