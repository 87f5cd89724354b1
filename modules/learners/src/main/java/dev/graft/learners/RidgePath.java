package dev.graft.learners;

import dev.graft.linalg.Matrix;
import dev.graft.linalg.SymmetricEigen;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The solutions of ridge regression for every strength s, from one eigendecomposition of the smaller of two matrices.
 *
 * <pre>  Z = √shares (X - mean),   u = √shares (y - mean)
 *  w = V (Λ + s)⁻¹ Vᵀ Zᵀu      with  ZᵀZ = V Λ Vᵀ  [d, d]   where there are no more features than samples
 *  w = Zᵀ U (Λ + s)⁻¹ Uᵀ u     with  ZZᵀ = U Λ Uᵀ  [n, n]   where there are more</pre>
 *
 * <p>At s = 0 it is the shortest of the least-squares solutions. Cost: O(n d k + k³) with k the smaller of n and d, and memory
 * for a matrix {@code [k, k]}; then O(d k) for a strength. Dense rows are copied once; sparse ones are not filled in.
 *
 * @param vectors V or U
 * @param values Λ
 * @param projected {@code VᵀZᵀu} or {@code Uᵀu}
 * @param weights of what the inverse has left
 */
record RidgePath(
        Matrix vectors, double[] values, double[] projected, UnaryOperator<double[]> weights, Offsets offsets) {
    /** Means that rows and targets lose before and get back after. */
    private record Offsets(double[] mean, double target) {}

    /** What is left of an eigenvalue of 0 by rounding, at most, as a share of the largest. */
    private static final double ROUNDING = 1e-12;

    static RidgePath of(RealProblem problem) {
        CentredRows rows = CentredRows.of(problem);
        Offsets offsets = new Offsets(rows.mean(), problem.meanTarget());
        double[] u = rows.roots().clone();
        Arrays.setAll(u, i -> u[i] * (problem.targets()[i] - offsets.target()));
        return problem.size() < problem.known().width()
                ? of(rows.inner(), u, rows::timesTransposed, offsets)
                : of(rows.outer(), rows.timesTransposed(u), UnaryOperator.identity(), offsets);
    }

    private static RidgePath of(Matrix symmetric, double[] right, UnaryOperator<double[]> weights, Offsets offsets) {
        SymmetricEigen eigen = symmetric.symmetricEigen();
        double[] projected = eigen.vectors().transpose().times(right);
        return new RidgePath(eigen.vectors(), eigen.values(), projected, weights, offsets);
    }

    /** The weights and, last, the intercept, {@code [d + 1]}, for a strength of at least 0. */
    double[] weights(double strength) {
        double[] shrunk = new double[values.length];
        double largest = values[values.length - 1];
        for (int k = 0; k < shrunk.length; k++) {
            boolean seen = strength > 0 || values[k] > ROUNDING * largest;
            shrunk[k] = seen ? projected[k] / (Math.max(0, values[k]) + strength) : 0;
        }
        double[] w = weights.apply(vectors.times(shrunk));
        double intercept = offsets.target();
        for (int j = 0; j < w.length; j++) {
            intercept -= w[j] * offsets.mean()[j];
        }
        double[] both = Arrays.copyOf(w, w.length + 1);
        both[w.length] = intercept;
        return both;
    }
}
