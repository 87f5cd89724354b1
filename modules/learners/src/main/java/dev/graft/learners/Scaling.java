package dev.graft.learners;

import java.util.stream.IntStream;

/**
 * Rows moved to a mean of zero and scaled by one factor for all columns, to a mean squared length of {@link #LENGTH}.
 *
 * <p>One factor, not one per column: it changes the unit, never which direction of the features counts for more. So the
 * size of mapped features matters neither for the size of a gradient step nor for what a strength means.
 *
 * <p>Sparse rows are scaled by the same factor but not moved, so that they stay sparse: where no penalty is on the intercept,
 * moving all rows changes the intercept alone.
 *
 * @param mean {@code [d]}, zeros where rows are not moved
 * @param moves whether rows are moved
 */
record Scaling(double[] mean, double factor, boolean moves) {
    /**
     * The squared length of an average row. The intercept is a feature of length 1; the widest direction of real data,
     * which holds a tenth of the whole or more, is then about as long.
     */
    static final double LENGTH = 9;

    /** What is left of the squared length of equal sparse rows by rounding, at most. */
    private static final double ROUNDING = 1e-12;

    /** The scaling by the weighted moments of a problem's rows; rows that are all equal are not scaled. */
    static Scaling of(WeightedRows known) {
        double[] mean = mean(known);
        double spread = known.sparse() ? sparseSpread(known, mean) : denseSpread(known, mean);
        double factor = spread > 0 ? Math.sqrt(LENGTH / spread) : 1;
        return known.sparse() ? new Scaling(new double[mean.length], factor, false) : new Scaling(mean, factor, true);
    }

    /** The weighted mean of the rows, {@code [d]}. */
    static double[] mean(WeightedRows known) {
        double[] mean = new double[known.width()];
        for (int i = 0; i < known.size(); i++) {
            double share = known.weights()[i] / known.size();
            if (known.rows()[i] instanceof SparseRow sparse) {
                for (int k = 0; k < sparse.columns().length; k++) {
                    mean[sparse.columns()[k]] += share * sparse.values()[k];
                }
                continue;
            }
            double[] row = known.rows()[i].toArray();
            for (int j = 0; j < mean.length; j++) {
                mean[j] += share * row[j];
            }
        }
        return mean;
    }

    /** A row as the model sees it: the given one, moved and scaled. */
    Row apply(Row row) {
        if (!moves && row instanceof SparseRow sparse) {
            return sparse.times(factor);
        }
        double[] values = row.toArray();
        double[] scaled = new double[values.length];
        for (int j = 0; j < values.length; j++) {
            scaled[j] = factor * (values[j] - mean[j]);
        }
        return new DenseRow(scaled);
    }

    private static double denseSpread(WeightedRows known, double[] mean) {
        return IntStream.range(0, known.size())
                        .mapToDouble(i -> known.weights()[i] * squaredDistance(known.rows()[i].toArray(), mean))
                        .sum()
                / known.size();
    }

    /** Every row is as far from the mean as zeros are, but for the columns that it holds. */
    private static double sparseSpread(WeightedRows known, double[] mean) {
        double length = 0;
        double spread = 0;
        double ofMean = new DenseRow(mean).squaredLength();
        for (int i = 0; i < known.size(); i++) {
            SparseRow row = (SparseRow) known.rows()[i];
            double share = known.weights()[i] / known.size();
            double distance = ofMean;
            for (int k = 0; k < row.columns().length; k++) {
                double m = mean[row.columns()[k]];
                double off = row.values()[k] - m;
                distance += off * off - m * m;
            }
            spread += share * distance;
            length += share * row.squaredLength();
        }
        return spread > ROUNDING * length ? spread : 0;
    }

    private static double squaredDistance(double[] row, double[] mean) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += (row[j] - mean[j]) * (row[j] - mean[j]);
        }
        return sum;
    }
}
