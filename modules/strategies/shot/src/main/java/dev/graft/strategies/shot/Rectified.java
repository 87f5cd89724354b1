package dev.graft.strategies.shot;

import dev.graft.linalg.Matrix;

/**
 * Class means corrected by queries, after Liu, Song, Qin: Prototype rectification for few-shot learning, ECCV 2020; but for the
 * division by the sum of the weights, which keeps the means among the samples where distances and not angles are compared.
 *
 * <pre>
 *  queries + (mean of support - mean of queries)
 *  m̃_c = Σ v_i z_i / Σ v_i   over the support samples and queries whose mean is the nearest by cosine,
 *        v_i = softmax over c of 10 cos(z_i, m_c)</pre>
 *
 * @param means {@code [classes, d]}
 * @param queries {@code [q, d]}, shifted
 */
record Rectified(Matrix means, Matrix queries) {
    private static final double SHARPNESS = 10;

    static Rectified of(Support support, Matrix queries) {
        double[] shift = queries.columnMeans();
        double[] origin = support.x().columnMeans();
        for (int j = 0; j < shift.length; j++) {
            shift[j] -= origin[j];
        }
        Matrix shifted = queries.minusRow(shift);
        return new Rectified(means(support.means(), Matrix.vstack(support.x(), shifted)), shifted);
    }

    private static Matrix means(Matrix means, Matrix all) {
        Matrix v = Softmax.of(
                UnitLength.of(all).timesTranspose(UnitLength.of(means)).scale(SHARPNESS));
        double[][] rectified = new double[means.rows()][];
        double[] weights = new double[means.rows()];
        for (int i = 0; i < all.rows(); i++) {
            int c = nearest(v.row(i));
            double[] z = all.row(i);
            rectified[c] = rectified[c] == null ? new double[z.length] : rectified[c];
            for (int j = 0; j < z.length; j++) {
                rectified[c][j] += v.get(i, c) * z[j];
            }
            weights[c] += v.get(i, c);
        }
        for (int c = 0; c < rectified.length; c++) {
            rectified[c] = rectified[c] == null ? means.row(c) : scaled(rectified[c], 1 / weights[c]);
        }
        return Matrix.of(rectified);
    }

    private static double[] scaled(double[] row, double factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] *= factor;
        }
        return row;
    }

    private static int nearest(double[] row) {
        int best = 0;
        for (int c = 1; c < row.length; c++) {
            best = row[c] > row[best] ? c : best;
        }
        return best;
    }
}
