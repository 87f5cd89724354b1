package dev.graft.strategies.feature;

import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One marginalised denoising autoencoder: {@code h = tanh(W x + b)}, where W and b reconstruct x best, in squares, from all
 * corruptions of it at once, each feature being set to zero with probability p.
 *
 * <pre>  C = Σ_i (x_i - m)(x_i - m)ᵀ,   s_j = Σ_i x_ij²,   D = p (1 - p) diag(s) + λ I
 *  Q = (1 - p)² C + D
 *  W = (1 - p) C Q⁻¹ = (I - D Q⁻¹) / (1 - p),   b = m - (1 - p) W m</pre>
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
        double kept = 1 - corruption;
        double[] means = x.means();
        Matrix c = x.scatter(all, all);
        double[] d = diagonal(c, x.rows(), means, corruption, ridge);
        Matrix inverse = c.scale(kept * kept).plusDiagonal(d).cholesky().inverse();
        double[] minus = Arrays.stream(d).map(value -> -value / kept).toArray();
        double[] plus = Arrays.stream(d).map(value -> 1 / kept).toArray();
        Matrix weights = inverse.timesDiagonal(minus).plusDiagonal(plus);
        return new DenoisingLayer(weights, bias(weights, means, means, corruption));
    }

    /**
     * The layer that reconstructs some features, from parts of all by themselves, on average over the parts: for so many features
     * that Q would be too large.
     *
     * @param parts a partition of the columns
     */
    static DenoisingLayer of(Design x, int[] features, int[][] parts, double corruption, double ridge) {
        double[] means = x.means();
        double[][] weights = new double[x.columns()][];
        for (int[] part : parts) {
            double kept = 1 - corruption;
            Matrix c = x.scatter(part, part);
            double[] d = diagonal(c, x.rows(), picked(means, part), corruption, ridge);
            Matrix ofPart = c.scale(kept * kept)
                    .plusDiagonal(d)
                    .cholesky()
                    .solve(x.scatter(part, features).scale(kept / parts.length));
            for (int k = 0; k < part.length; k++) {
                weights[part[k]] = ofPart.row(k);
            }
        }
        Matrix all = Matrix.of(weights);
        return new DenoisingLayer(all, bias(all, means, picked(means, features), corruption));
    }

    /** {@code tanh(x Wᵀ + b)}, {@code [rows, features]}. */
    Matrix hidden(Design x) {
        double[] minus = Arrays.stream(bias).map(value -> -value).toArray();
        return x.times(weights).minusRow(minus).map(Math::tanh);
    }

    /** D, of columns with this scatter about these means. */
    private static double[] diagonal(Matrix c, int rows, double[] means, double corruption, double ridge) {
        double[] diagonal = new double[means.length];
        for (int j = 0; j < means.length; j++) {
            double squares = c.get(j, j) + rows * means[j] * means[j];
            diagonal[j] = corruption * (1 - corruption) * squares + ridge;
        }
        return diagonal;
    }

    private static double[] picked(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(j -> values[j]).toArray();
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
