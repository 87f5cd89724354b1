package dev.graft.strategies.multitask;

/** Scores that weights of several outputs give a row. */
final class Scored {
    private Scored() {}

    /**
     * The scores of a row.
     *
     * @param weights {@code [outputs · row.length]}, those of one output after another
     */
    static double[] of(double[] row, double[] weights, int outputs) {
        double[] scores = new double[outputs];
        for (int k = 0; k < outputs; k++) {
            int at = k * row.length;
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                sum += weights[at + j] * row[j];
            }
            scores[k] = sum;
        }
        return scores;
    }

    /** {@code log Σ exp(score)}, which neither overflows nor vanishes. */
    static double logSum(double... scores) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - largest);
        }
        return largest + Math.log(sum);
    }
}
