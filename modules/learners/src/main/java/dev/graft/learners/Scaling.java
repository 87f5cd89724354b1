package dev.graft.learners;

import java.util.stream.IntStream;

/**
 * Rows moved to a mean of zero and scaled by one factor for all columns, to a mean squared length of {@link #LENGTH}.
 *
 * <p>One factor, not one per column: it changes the unit, never which direction of the features counts for more. So the
 * size of mapped features matters neither for the size of a gradient step nor for what a strength means.
 *
 * @param mean {@code [d]}
 */
record Scaling(double[] mean, double factor) {
    /**
     * The squared length of an average row. The intercept is a feature of length 1; the widest direction of real data,
     * which holds a tenth of the whole or more, is then about as long.
     */
    static final double LENGTH = 9;

    /** The scaling by the weighted moments of a problem; rows that are all equal are not scaled. */
    static Scaling of(Problem problem) {
        double[] mean = new double[problem.rows()[0].length];
        for (int i = 0; i < problem.size(); i++) {
            double share = problem.weights()[i] / problem.size();
            for (int j = 0; j < mean.length; j++) {
                mean[j] += share * problem.rows()[i][j];
            }
        }
        double spread = IntStream.range(0, problem.size())
                        .mapToDouble(i -> problem.weights()[i] * squaredDistance(problem.rows()[i], mean))
                        .sum()
                / problem.size();
        return new Scaling(mean, spread > 0 ? Math.sqrt(LENGTH / spread) : 1);
    }

    /** A new row: the given one, moved and scaled. */
    double[] apply(double[] row) {
        double[] scaled = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            scaled[j] = factor * (row[j] - mean[j]);
        }
        return scaled;
    }

    private static double squaredDistance(double[] row, double[] mean) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += (row[j] - mean[j]) * (row[j] - mean[j]);
        }
        return sum;
    }
}
