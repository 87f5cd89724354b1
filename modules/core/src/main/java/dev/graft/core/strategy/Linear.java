package dev.graft.core.strategy;

import static dev.graft.core.Require.require;

/**
 * A linear layer on vectors {@code x}: the probabilities of classes are the softmax of {@code W x + b}; a number is the
 * one that it has.
 *
 * @param weights W, {@code [classes, features]}, in the order of the label space; of a number, one row
 * @param intercepts b, {@code [classes]}
 */
public record Linear(double[][] weights, double[] intercepts) {
    public Linear {
        require(
                weights.length == intercepts.length,
                "%d rows of weights for %d intercepts",
                weights.length,
                intercepts.length);
    }

    /** How many numbers it has: {@code classes * features + classes}. */
    public long parameters() {
        long count = intercepts.length;
        for (double[] row : weights) {
            count += row.length;
        }
        return count;
    }
}
