package dev.graft.strategies.instance;

import dev.graft.domains.DomainRows;
import dev.graft.linalg.GaussianKernel;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.Rows;
import java.util.Arrays;

/**
 * The density ratio of target and α-mixture of target and source whose mean squared error in that mixture is least, with a
 * ridge on its factors:
 *
 * <pre>  H = α / m · K(Xt, C)ᵀ K(Xt, C) + (1 - α) / n · K(Xs, C)ᵀ K(Xs, C),   h_l = 1/m Σ_j k(xt_j, c_l)
 *  θ = max(0, (H + λ I)⁻¹ h)</pre>
 */
final class LeastSquaresRatio {
    private LeastSquaresRatio() {}

    /**
     * The ratio at the source samples, {@code [n]}.
     *
     * @param alpha α, in [0, 1)
     * @param lambda λ, above 0
     */
    static double[] ofSource(
            GaussianKernel kernel, Rows centers, DomainRows domains, double alpha, double lambda) {
        Matrix ofTarget = kernel.of(domains.target(), centers);
        Matrix ofSource = kernel.of(domains.source(), centers);
        Matrix moments = second(ofSource, 1 - alpha);
        if (alpha > 0) {
            moments = moments.plus(second(ofTarget, alpha));
        }
        double[] ridge = new double[centers.rows()];
        Arrays.fill(ridge, lambda);
        double[] factors = moments.plusDiagonal(ridge).cholesky().solve(ofTarget.columnMeans());
        Arrays.setAll(factors, l -> Math.max(0, factors[l]));
        return ofSource.times(factors);
    }

    /** The share of the mean of {@code k kᵀ} over rows k. */
    private static Matrix second(Matrix kernel, double share) {
        return kernel.transposeTimes(kernel).scale(share / kernel.rows());
    }
}
