package dev.graft.strategies.feature;

import dev.graft.core.labels.Labelled;
import java.util.stream.IntStream;

/**
 * What the presence of a feature tells of the class, {@code Σ p(f, c) log (p(f, c) / (p(f) p(c)))} over f present or not and all
 * classes c, in nats.
 *
 * @param present in how many samples of each class a feature is not zero, {@code [classes][features]}
 * @param sizes how many samples each class has
 */
record MutualInformation(int[][] present, int[] sizes) {
    /** Of labelled samples. */
    static MutualInformation ofPresence(Labelled data) {
        int[] sizes = data.classes().counts();
        int[] seen = IntStream.range(0, sizes.length).filter(c -> sizes[c] > 0).toArray();
        int[][] present = IntStream.of(seen)
                .mapToObj(c -> IntStream.range(0, data.size())
                        .filter(i -> data.classes().value(i) == c)
                        .toArray())
                .map(samples ->
                        Design.of("source", data.samples().select(samples)).counts())
                .toArray(int[][]::new);
        return new MutualInformation(
                present, IntStream.of(seen).map(c -> sizes[c]).toArray());
    }

    /** Of the feature in this column, at least 0. */
    double ofFeature(int column) {
        double n = IntStream.of(sizes).sum();
        double with =
                IntStream.range(0, sizes.length).map(c -> present[c][column]).sum();
        double sum = 0;
        for (int c = 0; c < sizes.length; c++) {
            double both = present[c][column];
            sum += term(both / n, with / n, sizes[c] / n);
            sum += term((sizes[c] - both) / n, 1 - with / n, sizes[c] / n);
        }
        return sum;
    }

    private static double term(double joint, double one, double other) {
        return joint == 0 ? 0 : joint * Math.log(joint / (one * other));
    }
}
