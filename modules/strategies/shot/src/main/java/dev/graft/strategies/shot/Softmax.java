package dev.graft.strategies.shot;

import dev.graft.linalg.Matrix;

/** Numbers of any size, a row for each sample, as probabilities: {@code exp(u_c) / Σ_j exp(u_j)}, without overflow. */
final class Softmax {
    private Softmax() {}

    static Matrix of(Matrix u) {
        return logOf(u).map(Math::exp);
    }

    /** The logarithms of the same: {@code u_c - ln Σ_j exp(u_j)}. */
    static Matrix logOf(Matrix u) {
        double[] normalisers = new double[u.rows()];
        for (int i = 0; i < normalisers.length; i++) {
            normalisers[i] = logSumExp(u.row(i));
        }
        return u.map((i, c, value) -> value - normalisers[i]);
    }

    /** {@code ln Σ_j exp(u_j)}. */
    static double logSumExp(double... u) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : u) {
            largest = Math.max(largest, value);
        }
        double sum = 0;
        for (double value : u) {
            sum += Math.exp(value - largest);
        }
        return largest + Math.log(sum);
    }
}
