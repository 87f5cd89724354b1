package dev.graft.strategies.shot.zero;

import dev.graft.linalg.Matrix;

/**
 * The hinge rank loss of a bilinear form V {@code [d, a]}, averaged over samples, and a subgradient of it.
 *
 * <pre>  L = 1/n Σ_i Σ_{j ≠ y_i} max(0, margin - x_iᵀ V t_(y_i) + x_iᵀ V t_j)</pre>
 *
 * @param x samples {@code [n, d]}
 * @param labels the class of each
 * @param t descriptors of length 1, {@code [classes, a]}
 */
record HingeRank(Matrix x, int[] labels, Matrix t, double margin) {
    /**
     * The loss at a point.
     *
     * @param gradient {@code [d, a]}; at a kink, that of the side where the loss is 0
     */
    record Point(double loss, Matrix gradient) {}

    /** The loss at V, in O(d classes (n + a)). */
    Point at(Matrix v) {
        Matrix scores = x.times(v.timesTranspose(t));
        double[][] slopes = new double[scores.rows()][scores.columns()];
        double loss = 0;
        for (int i = 0; i < slopes.length; i++) {
            int own = labels[i];
            for (int j = 0; j < slopes[i].length; j++) {
                double behind = margin - scores.get(i, own) + scores.get(i, j);
                if (j != own && behind > 0) {
                    loss += behind / slopes.length;
                    slopes[i][j] += 1.0 / slopes.length;
                    slopes[i][own] -= 1.0 / slopes.length;
                }
            }
        }
        return new Point(loss, x.transposeTimes(Matrix.of(slopes)).times(t));
    }
}
