package dev.graft.learners;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Reals;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What is learned from where labels are numbers: weighted rows, each with its target.
 *
 * @param targets {@code [n]}, finite
 */
record RealProblem(WeightedRows known, double[] targets) {
    /**
     * The problem that samples with numbers as labels pose; samples of weight 0 are left out.
     *
     * @throws GraftException if there is no sample, or a value or a label that is not finite
     */
    static RealProblem of(Labelled data, double[] weights) {
        WeightedRows known = WeightedRows.of(data.samples(), weights);
        Reals labels = (Reals) data.labels();
        int[] used = WeightedRows.used(weights);
        for (int sample : used) {
            if (!Double.isFinite(labels.value(sample))) {
                throw new GraftException(
                        "labels: that of sample %d is %s; a base learner needs finite numbers. Leave it out."
                                .formatted(sample, labels.value(sample)));
            }
        }
        return new RealProblem(
                known, IntStream.of(used).mapToDouble(labels::value).toArray());
    }

    int size() {
        return targets.length;
    }

    /** The same with every row mapped to another of the same width. */
    RealProblem map(UnaryOperator<Row> mapping) {
        return new RealProblem(known.map(mapping), targets);
    }

    /** The rows at these positions, with weights of mean 1 among themselves. */
    RealProblem select(int... positions) {
        return new RealProblem(
                known.select(positions),
                IntStream.of(positions).mapToDouble(i -> targets[i]).toArray());
    }

    /** The share of each row in the sum of all weights, {@code [n]}. */
    double[] shares() {
        double[] shares = known.weights().clone();
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= shares.length;
        }
        return shares;
    }

    /** The weighted mean of the targets. */
    double meanTarget() {
        double[] shares = shares();
        double mean = 0;
        for (int i = 0; i < shares.length; i++) {
            mean += shares[i] * targets[i];
        }
        return mean;
    }
}
