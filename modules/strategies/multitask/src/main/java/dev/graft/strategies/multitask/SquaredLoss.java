package dev.graft.strategies.multitask;

import dev.graft.linalg.Matrix;
import dev.graft.linalg.SymmetricEigen;
import java.util.Arrays;

/**
 * The squared loss: {@code share / 2 · Σ_i (y_i - w'x_i)²}.
 *
 * <p>More rows than features are replaced by as many as there are features, which have the same loss but for a constant:
 *
 * <pre>  |y - X w|² = |z - R w|² + |y|² - |z|²   with  XᵀX = V Λ Vᵀ,   R = Λ^½ Vᵀ,   z = Λ^-½ Vᵀ Xᵀ y</pre>
 *
 * @param rows X or R
 * @param targets y or z
 * @param rest what R leaves out, with its share
 */
record SquaredLoss(double[][] rows, double[] targets, double share, double rest) implements TaskLoss {
    private static final double ROUNDING = 1e-14;

    static SquaredLoss of(TaskData task, double share) {
        if (task.size() <= task.width()) {
            return new SquaredLoss(task.rows(), task.targets(), share, 0);
        }
        Matrix x = Matrix.of(task.rows());
        SymmetricEigen eigen = x.transposeTimes(x).symmetricEigen();
        double[] right = x.transpose().times(task.targets());
        double[] projected = eigen.vectors().transpose().times(right);
        double[][] directions = eigen.vectors().transpose().toArray();
        double largest = eigen.values()[projected.length - 1];
        double rest = Arrays.stream(task.targets()).map(y -> y * y).sum();
        double[] z = new double[projected.length];
        for (int k = 0; k < z.length; k++) {
            double root = Math.sqrt(Math.max(0, eigen.values()[k]));
            boolean seen = eigen.values()[k] > ROUNDING * largest;
            z[k] = seen ? projected[k] / root : 0;
            rest -= z[k] * z[k];
            for (int j = 0; j < z.length; j++) {
                directions[k][j] = seen ? directions[k][j] * root : 0;
            }
        }
        return new SquaredLoss(directions, z, share, share / 2 * Math.max(0, rest));
    }

    @Override
    public double value(double[] weights, double[] gradient) {
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double error = Scored.of(rows[i], weights, 1)[0] - targets[i];
            sum += error * error;
            double slope = share * error;
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += slope * rows[i][j];
            }
        }
        return share / 2 * sum + rest;
    }
}
