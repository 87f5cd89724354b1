package dev.graft.learners;

import org.tribuo.math.la.DenseMatrix;

/**
 * Weights {@code [classes, d + 1]} of rows as they are, and of rows that a centre m has been taken off: {@code W x + a = W (x -
 * m) + (a + W m)}. The latter are a point, {@code [(d + 1) · classes]}: the weights of one column after another, those of all
 * classes together, then the intercepts.
 *
 * @param mean m, {@code [d]}
 */
record Centre(double[] mean) {
    /** The point of these weights. */
    double[] point(DenseMatrix weights) {
        int classes = weights.getDimension1Size();
        double[] point = new double[(mean.length + 1) * classes];
        for (int c = 0; c < classes; c++) {
            double intercept = weights.get(c, mean.length);
            for (int j = 0; j < mean.length; j++) {
                point[j * classes + c] = weights.get(c, j);
                intercept += weights.get(c, j) * mean[j];
            }
            point[mean.length * classes + c] = intercept;
        }
        return point;
    }

    /** The way back. */
    DenseMatrix weights(double[] point) {
        int classes = point.length / (mean.length + 1);
        DenseMatrix weights = new DenseMatrix(classes, mean.length + 1);
        for (int c = 0; c < classes; c++) {
            double intercept = point[mean.length * classes + c];
            for (int j = 0; j < mean.length; j++) {
                weights.set(c, j, point[j * classes + c]);
                intercept -= point[j * classes + c] * mean[j];
            }
            weights.set(c, mean.length, intercept);
        }
        return weights;
    }
}
