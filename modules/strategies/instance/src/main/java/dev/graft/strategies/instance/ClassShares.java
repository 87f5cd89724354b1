package dev.graft.strategies.instance;

import dev.graft.core.labels.Classes;
import java.util.Arrays;

/** The shares of classes. */
final class ClassShares {
    private ClassShares() {}

    /** The share of the total weight that each class has, {@code [classes]}, of sum 1. */
    static double[] of(Classes classes, double[] weights) {
        double[] shares = new double[classes.names().size()];
        double total = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            shares[classes.value(i)] += weights[i] / total;
        }
        return shares;
    }
}
