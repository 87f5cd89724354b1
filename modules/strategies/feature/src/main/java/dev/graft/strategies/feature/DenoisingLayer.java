package dev.graft.strategies.feature;

import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One marginalised denoising autoencoder: {@code h = tanh(W x + b)}, where W and b reconstruct x best, in squares, from all
 * corruptions of it at once, each feature being set to zero with probability p.
 *
 * <pre>  C = Σ_i (x_i - m)(x_i - m)ᵀ,   s_j = Σ_i x_ij²
 *  Q = (1 - p)² C + p (1 - p) diag(s) + λ I
 *  W = (1 - p) C Q⁻¹,   b = m - (1 - p) W m</pre>
 *
 * <p>This is the paper's {@code W = P Q⁻¹} on samples with a 1 appended, which is never corrupted and has no ridge, with that
 * row eliminated.
 *
 * @param weights Wᵀ, {@code [d, features]}
 * @param bias b, {@code [features]}
 */
record DenoisingLayer(Matrix weights, double[] bias) {
    /**
     * The layer that reconstructs all features.
     *
     * @param corruption p, in [0, 1)
     * @param ridge λ, at least 0
     * @throws dev.graft.linalg.NumericalFailure if Q is singular up to rounding, which a ridge or a corruption prevents
     */
    static DenoisingLayer of(Design x, double corruption, double ridge) {
        int[] all = IntStream.range(0, x.columns()).toArray();
        Matrix weights = reconstruction(x, all, all, corruption, ridge);
        return new DenoisingLayer(weights, bias(weights, x.means(), x.means(), corruption));
    }

    /**
     * The layer that reconstructs some features, from parts of all by themselves, on average over the parts: for so many features
     * that Q would be too large.
     *
     * @param parts a partition of the columns
     */
    static DenoisingLayer of(Design x, int[] features, int[][] parts, double corruption, double ridge) {
        double[][] weights = new double[x.columns()][];
        for (int[] part : parts) {
            Matrix ofPart = reconstruction(x, part, features, corruption, ridge).scale(1.0 / parts.length);
            for (int k = 0; k < part.length; k++) {
                weights[part[k]] = ofPart.row(k);
            }
        }
        Matrix all = Matrix.of(weights);
        double[] means = x.means();
        double[] reconstructed =
                Arrays.stream(features).mapToDouble(j -> means[j]).toArray();
        return new DenoisingLayer(all, bias(all, means, reconstructed, corruption));
    }

    /** {@code tanh(x Wᵀ + b)}, {@code [rows, features]}. */
    Matrix hidden(Design x) {
        double[] minus = Arrays.stream(bias).map(value -> -value).toArray();
        return x.times(weights).minusRow(minus).map(Math::tanh);
    }

    /** Wᵀ from some columns to others, {@code [from, to]}. */
    private static Matrix reconstruction(Design x, int[] from, int[] to, double corruption, double ridge) {
        double kept = 1 - corruption;
        Matrix c = x.scatter(from, from);
        double[] means = x.means();
        double[] diagonal = new double[from.length];
        for (int k = 0; k < from.length; k++) {
            double squares = c.get(k, k) + x.rows() * means[from[k]] * means[from[k]];
            diagonal[k] = corruption * kept * squares + ridge;
        }
        Matrix q = c.scale(kept * kept).plusDiagonal(diagonal);
        Matrix p = Arrays.equals(from, to) ? c : x.scatter(from, to);
        return q.cholesky().solve(p.scale(kept));
    }

    private static double[] bias(Matrix weights, double[] means, double[] reconstructed, double corruption) {
        double[] bias = reconstructed.clone();
        for (int j = 0; j < means.length; j++) {
            for (int r = 0; r < bias.length; r++) {
                bias[r] -= (1 - corruption) * weights.get(j, r) * means[j];
            }
        }
        return bias;
    }
}
