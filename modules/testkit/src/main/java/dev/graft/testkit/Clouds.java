package dev.graft.testkit;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import java.util.List;
import java.util.Random;

/**
 * Samples of two classes, each a normal cloud around a place of its own: 4 standard deviations apart in the first feature,
 * which is little to confuse.
 *
 * @param features at least 2
 * @param shift added to every feature: where the domain lies
 */
record Clouds(int features, double shift) {
    static final List<String> NAMES = List.of("left", "right");
    private static final double APART = 4;

    /** So many samples, of both classes in turn. */
    Labelled draw(int count, long seed) {
        int[] classes = new int[count];
        for (int i = 0; i < count; i++) {
            classes[i] = i % 2;
        }
        return draw(classes, seed);
    }

    /** A sample of each of these classes. */
    Labelled draw(int[] classes, long seed) {
        Random random = new Seeds(seed).random(Axis.SOURCE);
        double[][] rows = new double[classes.length][features];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < features; j++) {
                rows[i][j] = shift + random.nextGaussian();
            }
            rows[i][0] += APART * (classes[i] - 0.5);
        }
        return new Labelled(Dense.of(rows), Classes.of(NAMES, classes));
    }
}
