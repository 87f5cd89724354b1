package dev.graft.strategies.selftaught;

import dev.graft.core.GraftException;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.SparseMatrix;
import dev.graft.linalg.Svd;
import dev.graft.linalg.TruncatedSvd;
import java.util.Arrays;
import java.util.Random;

/**
 * Vectors of words by the singular vectors of what is known of pairs of them.
 *
 * <pre>  M ≈ U_d Σ_d V_dᵀ,   W = U_d Σ_d^p</pre>
 *
 * <p>Source: O. Levy, Y. Goldberg, NIPS 2014, section 4.2, spectral dimensionality reduction, with p = 1 or 1/2; any
 * p from O. Levy, Y. Goldberg, I. Dagan, TACL 3, 2015, section 3.3, eigenvalue weighting.
 *
 * <p>Cost: that of {@link TruncatedSvd}: about ten products of the matrix with d + 10 columns.
 */
final class Factors {
    private Factors() {}

    /**
     * The vectors.
     *
     * @param information of pairs of words, {@code [words, words]}
     * @param features d, the width of a vector, at least 1
     * @param weighting p, at least 0
     * @param random read by the decomposition
     * @return {@code [words, features]}
     * @throws GraftException if there are more features than words, or no pair of words tells anything
     */
    static Matrix of(SparseMatrix information, int features, double weighting, Random random) {
        if (features > information.rows()) {
            throw new GraftException(
                    "word-vectors: %d words cannot have vectors of %d features. Lower features, or least-count, or show more texts."
                            .formatted(information.rows(), features));
        }
        if (information.size() == 0) {
            throw new GraftException(
                    "word-vectors: no two of the %d words stand near each other more often than by chance. Lower shift, or show more texts."
                            .formatted(information.rows()));
        }
        Svd svd = TruncatedSvd.of(information, features, random);
        double[] weights = Arrays.stream(svd.values())
                .map(value -> StrictMath.pow(value, weighting))
                .toArray();
        return svd.u().timesDiagonal(weights);
    }
}
