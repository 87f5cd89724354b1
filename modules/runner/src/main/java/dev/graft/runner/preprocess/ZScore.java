package dev.graft.runner.preprocess;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;

/**
 * Features in units of their standard deviation from their mean.
 *
 * @param deviations 0 where a feature has no spread
 */
record ZScore(double[] means, double[] deviations) implements Change {

    /** Mean and deviation by Welford's updates (Technometrics 4, 1962): a constant feature has a spread of exactly 0. */
    static ZScore of(Visible domain) {
        double[] means = new double[domain.features()];
        double[] squares = new double[means.length];
        int seen = 0;
        for (Samples part : domain.parts()) {
            Dense vectors = Change.vectors(part);
            for (int i = 0; i < vectors.size(); i++) {
                double[] row = vectors.row(i);
                seen++;
                for (int j = 0; j < row.length; j++) {
                    double off = row[j] - means[j];
                    means[j] += off / seen;
                    squares[j] += off * (row[j] - means[j]);
                }
            }
        }
        for (int j = 0; j < squares.length; j++) {
            squares[j] = Math.sqrt(squares[j] / Math.max(1, seen - 1));
        }
        return new ZScore(means, squares);
    }

    @Override
    public void make(int[] columns, double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            double deviation = deviations[columns[i]];
            values[i] = deviation > 0 ? (values[i] - means[columns[i]]) / deviation : 0;
        }
    }

    @Override
    public boolean keepsZeros() {
        return false;
    }
}
