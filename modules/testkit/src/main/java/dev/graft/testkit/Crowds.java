package dev.graft.testkit;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Samples of several classes, each a normal cloud around a place of its own on an axis of its own: 11 standard deviations
 * apart, so that one sample tells a class.
 *
 * @param names of the classes, at most one for each feature
 */
record Crowds(int features, List<String> names) {
    private static final double FAR = 8;

    /** As many samples of each class, class after class. */
    Labelled draw(int each, long seed) {
        return draw(IntStream.range(0, names.size()).map(name -> each).toArray(), seed);
    }

    /** So many samples of each class, class after class. */
    Labelled draw(int[] counts, long seed) {
        int[] classes = IntStream.range(0, names.size())
                .flatMap(c -> IntStream.range(0, counts[c]).map(i -> c))
                .toArray();
        Random random = new Seeds(seed).random(Axis.SOURCE);
        double[][] rows = new double[classes.length][features];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < features; j++) {
                rows[i][j] = random.nextGaussian();
            }
            rows[i][classes[i]] += FAR;
        }
        return new Labelled(Dense.of(rows), Classes.of(names, classes));
    }
}
