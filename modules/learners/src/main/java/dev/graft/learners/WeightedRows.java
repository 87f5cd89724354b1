package dev.graft.learners;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Samples;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The rows that count: those of weight 0 are left out.
 *
 * @param rows {@code [n]}, at least one, all dense or all sparse
 * @param weights {@code [n]}, above 0, of mean 1
 */
record WeightedRows(Row[] rows, double[] weights) {
    /**
     * The rows of samples.
     *
     * @param weights one per sample, at least 0, at least one above 0; only their ratios matter
     * @throws GraftException if there is no sample, or a value that is not finite
     */
    static WeightedRows of(Samples samples, double... weights) {
        require(weights.length == samples.size(), "%d weights for %d samples", weights.length, samples.size());
        if (samples.size() == 0) {
            throw new GraftException("samples: there is none to learn from. Raise the budget, or use source labels.");
        }
        for (double weight : weights) {
            require(weight >= 0 && Double.isFinite(weight), "weights must be finite and at least 0, found %s", weight);
        }
        int[] used = used(weights);
        require(used.length > 0, "at least one weight must be above 0");
        return new WeightedRows(Vectors.finite(samples), weights).select(used);
    }

    /** The positions of the weights above 0. */
    static int[] used(double... weights) {
        return IntStream.range(0, weights.length)
                .filter(sample -> weights[sample] > 0)
                .toArray();
    }

    int size() {
        return rows.length;
    }

    /** How many features a row has. */
    int width() {
        return rows[0].width();
    }

    /** Whether the rows are sparse. */
    boolean sparse() {
        return rows[0] instanceof SparseRow;
    }

    /** The rows at these positions, with weights of mean 1 among themselves. */
    WeightedRows select(int... positions) {
        return new WeightedRows(
                IntStream.of(positions).mapToObj(i -> rows[i]).toArray(Row[]::new),
                ofMeanOne(IntStream.of(positions).mapToDouble(i -> weights[i]).toArray()));
    }

    /** Every row mapped to another of the same width. */
    WeightedRows map(UnaryOperator<Row> mapping) {
        return new WeightedRows(Arrays.stream(rows).map(mapping).toArray(Row[]::new), weights);
    }

    private static double[] ofMeanOne(double[] weights) {
        // the largest first: sums of huge or tiny weights neither overflow nor vanish
        double largest = DoubleStream.of(weights).max().orElse(1);
        double mean = DoubleStream.of(weights).map(w -> w / largest).average().orElse(1);
        return DoubleStream.of(weights).map(w -> w / largest / mean).toArray();
    }
}
