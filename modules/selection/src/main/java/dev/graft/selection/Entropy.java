package dev.graft.selection;

/**
 * How unsure predictions are: the lower, the better.
 *
 * <pre>
 * H = -1/n sum_i sum_c p_ic ln p_ic        in [0, ln C]
 * </pre>
 *
 * <p>It takes it that classes lie apart in the target, and that a predictor is sure where it fits the target. When not to take
 * it: a predictor that is sure and wrong is best of all, and so is one that puts every sample into one class.
 *
 * <p>Source: P. Morerio, J. Cavazza, V. Murino, Minimal-Entropy Correlation Alignment for Unsupervised Deep Domain Adaptation,
 * ICLR 2018, which chooses the weight of its alignment by it. Deviation: none.
 */
final class Entropy {
    private Entropy() {}

    /**
     * The mean entropy of rows, in nats; NaN where a probability is.
     *
     * @param p probabilities {@code [samples, classes]}, at least one row
     */
    static double of(double[][] p) {
        double sum = 0;
        for (double[] row : p) {
            for (double one : row) {
                sum -= one == 0 ? 0 : one * StrictMath.log(one);
            }
        }
        return sum / p.length;
    }
}
