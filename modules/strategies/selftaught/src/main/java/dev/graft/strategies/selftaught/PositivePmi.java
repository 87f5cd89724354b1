package dev.graft.strategies.selftaught;

import static dev.graft.core.Require.require;

import dev.graft.linalg.SparseMatrix;
import java.util.Arrays;

/**
 * How much more often words stand near each other than by chance: shifted positive pointwise mutual information.
 *
 * <pre>  PMI(w, c) = log( P(w, c) / (P(w) Pα(c)) )
 *  P(w, c) = #(w, c) / |D|,   P(w) = #(w) / |D|,   Pα(c) = #(c)^α / Σ_c' #(c')^α
 *  SPPMI(w, c) = max(PMI(w, c) - log k, 0),   where #(w) = Σ_c #(w, c) and |D| = Σ_w #(w)</pre>
 *
 * <p>Pairs that never occur have no finite PMI and become 0, so that the matrix is as sparse as the counts. α below 1 gives
 * rare neighbours a larger probability, and so a smaller PMI.
 *
 * <p>Source: O. Levy, Y. Goldberg, "Neural word embedding as implicit matrix factorization", NIPS 2014, sections 3.3
 * and 4.1, where k is the number of negative samples of the word2vec that it stands for; α from O. Levy, Y. Goldberg, I.
 * Dagan, TACL 3, 2015, section 3.2, context distribution smoothing.
 *
 * <p>Cost: O(size).
 *
 * @param shift k, at least 1; 1 shifts nothing
 * @param smoothing α, above 0 and at most 1; 1 smooths nothing
 */
record PositivePmi(double shift, double smoothing) {
    PositivePmi {
        require(shift >= 1 && Double.isFinite(shift), "shift must be at least 1, was %s", shift);
        require(smoothing > 0 && smoothing <= 1, "smoothing must be above 0 and at most 1, was %s", smoothing);
    }

    /**
     * The information of these counts.
     *
     * @param counts {@code [words, words]}, symmetric, at least 0
     * @return {@code [words, words]}, at least 0; not symmetric where α is below 1
     */
    SparseMatrix of(SparseMatrix counts) {
        double[] frequencies = counts.rowSums();
        double[] smoothed = Arrays.stream(frequencies)
                .map(n -> StrictMath.pow(n, smoothing))
                .toArray();
        double total = Arrays.stream(smoothed).sum();
        double logShift = StrictMath.log(shift);
        return counts.map(
                (w, c, n) -> Math.max(0, StrictMath.log(n / frequencies[w] * total / smoothed[c]) - logShift));
    }
}
