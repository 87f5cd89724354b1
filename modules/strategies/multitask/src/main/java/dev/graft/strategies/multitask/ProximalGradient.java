package dev.graft.strategies.multitask;

import java.util.List;

/**
 * Accelerated proximal gradients: the minimum of the tasks' smooth losses f and a penalty g that need not be smooth.
 *
 * <pre>  w' = nearest(z - ∇f(z) / L),   z' = w' + (θ - 1) / θ' · (w' - w),   θ' = (1 + √(1 + 4 θ²)) / 2</pre>
 *
 * <p>L doubles until {@code f(w') ≤ f(z) + ⟨∇f(z), w' - z⟩ + L / 2 |w' - z|²}; θ begins anew where a step turns against the
 * momentum. It ends where the gradient mapping {@code L |z - w'|} is no longer than a tolerance times its length at zero, or the
 * gradient's there: the mapping is zero at the minimum and nowhere else, for penalties with kinks too.
 *
 * <p>Source: A. Beck, M. Teboulle, "A fast iterative shrinkage-thresholding algorithm for linear inverse problems", SIAM Journal
 * on Imaging Sciences 2, 2009, section 4 with backtracking; B. O'Donoghue, E. Candès, "Adaptive restart for accelerated gradient
 * schemes", Foundations of Computational Mathematics 15, 2015, section 3.2.
 */
final class ProximalGradient {
    /** For models that are looked at. */
    static final double EXACT = 1e-7;
    /** For held-out losses that are compared. */
    static final double NEAR = 1e-3;

    private static final int MOST_STEPS = 20_000;
    /** Relative rounding of a loss, below which a difference says nothing. */
    private static final double ROUNDING = 1e-12;

    private final List<TaskLoss> losses;
    private final Penalty penalty;
    private final double tolerance;

    ProximalGradient(List<TaskLoss> losses, Penalty penalty, double tolerance) {
        this.losses = losses;
        this.penalty = penalty;
        this.tolerance = tolerance;
    }

    /**
     * The minimum.
     *
     * @param start {@code [tasks][outputs · (d + 1)]}, not changed
     */
    double[][] minimise(double[][] start) {
        double[][] gradient = shaped(start);
        value(shaped(start), gradient);
        double goal = tolerance * Math.max(Double.MIN_NORMAL, Math.sqrt(product(gradient, gradient)));
        double[][] w = start;
        double[][] z = start;
        double theta = 1;
        double curvature = 1e-3;
        for (int step = 0; step < MOST_STEPS; step++) {
            double loss = value(z, gradient);
            double[][] next = nearest(z, gradient, curvature);
            double[][] moved = sum(next, -1, z);
            while (rises(loss, gradient, next, moved, curvature)) {
                curvature *= 2;
                next = nearest(z, gradient, curvature);
                moved = sum(next, -1, z);
            }
            if (curvature * Math.sqrt(product(moved, moved)) <= goal) {
                return next;
            }
            double[][] along = sum(next, -1, w);
            boolean turned = product(moved, along) < 0;
            double nextTheta = turned ? 1 : (1 + Math.sqrt(1 + 4 * theta * theta)) / 2;
            z = turned ? next : sum(next, (theta - 1) / nextTheta, along);
            theta = nextTheta;
            w = next;
        }
        return w;
    }

    private double[][] nearest(double[][] z, double[][] gradient, double curvature) {
        return penalty.nearest(sum(z, -1 / curvature, gradient), 1 / curvature);
    }

    private boolean rises(double loss, double[][] gradient, double[][] next, double[][] moved, double curvature) {
        double bound = loss + product(gradient, moved) + curvature / 2 * product(moved, moved);
        return value(next, shaped(next)) > bound + ROUNDING * Math.abs(loss);
    }

    private double value(double[][] weights, double[][] gradient) {
        double sum = 0;
        for (int t = 0; t < weights.length; t++) {
            sum += losses.get(t).value(weights[t], gradient[t]);
        }
        return sum;
    }

    private static double[][] shaped(double[][] like) {
        double[][] zeros = new double[like.length][];
        for (int t = 0; t < like.length; t++) {
            zeros[t] = new double[like[t].length];
        }
        return zeros;
    }

    private static double[][] sum(double[][] a, double factor, double[][] b) {
        double[][] sum = shaped(a);
        for (int t = 0; t < a.length; t++) {
            for (int j = 0; j < a[t].length; j++) {
                sum[t][j] = a[t][j] + factor * b[t][j];
            }
        }
        return sum;
    }

    private static double product(double[][] a, double[][] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            for (int j = 0; j < a[t].length; j++) {
                sum += a[t][j] * b[t][j];
            }
        }
        return sum;
    }
}
