package dev.graft.strategies.shot.zero;

import static dev.graft.core.Require.require;

import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What is learned from: samples of classes, and what describes these.
 *
 * @param x samples in rows, {@code [n, d]}
 * @param labels the class of each, {@code [n]}: a row of the signatures
 * @param signatures the descriptors of the classes, {@code [classes, a]}
 */
record SeenSamples(Matrix x, int[] labels, Matrix signatures) {
    SeenSamples {
        require(labels.length == x.rows(), "%d labels for %d samples", labels.length, x.rows());
    }

    int size() {
        return labels.length;
    }

    int classes() {
        return signatures.rows();
    }

    /** How many samples each class has, {@code [classes]}. */
    int[] counts() {
        int[] counts = new int[classes()];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }

    /** The descriptor of each sample's class, {@code [n, a]}. */
    Matrix signaturePerSample() {
        return signatures.select(labels);
    }

    /** Where the samples stand whose class is one of these. */
    int[] positionsOf(IntPredicate classes) {
        return IntStream.range(0, labels.length)
                .filter(i -> classes.test(labels[i]))
                .toArray();
    }

    /** The samples at these positions; the classes stay. */
    SeenSamples select(int... positions) {
        return new SeenSamples(
                x.select(positions), IntStream.of(positions).map(i -> labels[i]).toArray(), signatures);
    }

    /** The samples of some classes, ascending, which alone are left. */
    SeenSamples ofClasses(int... kept) {
        int[] positions = positionsOf(c -> Arrays.binarySearch(kept, c) >= 0);
        return new SeenSamples(
                x.select(positions),
                IntStream.of(positions)
                        .map(i -> Arrays.binarySearch(kept, labels[i]))
                        .toArray(),
                signatures.select(kept));
    }
}
