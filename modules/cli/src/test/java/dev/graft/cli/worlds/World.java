package dev.graft.cli.worlds;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A world of which the truth is known. In the target two classes differ in one feature of thirty; half of the others are large
 * and say nothing.
 */
enum World {
    /** Source samples are as the target's. */
    SOURCE_HELPS {
        @Override
        int label(int truth, SplittableRandom random) {
            return truth;
        }
    },
    /** Source samples are noise, and so are their labels. */
    SOURCE_IS_NOISE {
        @Override
        int label(int truth, SplittableRandom random) {
            return random.nextInt(2);
        }

        @Override
        double[] sample(int truth, SplittableRandom random) {
            double[] noise = new double[FEATURES];
            java.util.Arrays.setAll(noise, i -> random.nextGaussian());
            return noise;
        }
    },
    /** Source samples are as the target's, and have the other label. */
    SOURCE_IS_OPPOSITE {
        @Override
        int label(int truth, SplittableRandom random) {
            return 1 - truth;
        }
    },
    /** Source samples are as the target's, with labels that mean nothing: they can do no more than regularise. */
    SOURCE_REGULARISES {
        @Override
        int label(int truth, SplittableRandom random) {
            return random.nextInt(2);
        }

        /** So that there is something to regularise. */
        @Override
        double penalty() {
            return 1e-6;
        }
    };

    private static final int FEATURES = 30;
    private static final double DISTANCE = 1.5;
    private static final double LARGE = 4;
    private static final List<String> CLASSES = List.of("minus", "plus");

    abstract int label(int truth, SplittableRandom random);

    /** A source sample of a class. */
    double[] sample(int truth, SplittableRandom random) {
        return targetSample(truth, random);
    }

    /** What the learner is penalised with: about the best for what the target shows. */
    double penalty() {
        return 1;
    }

    Labelled source(int size, SplittableRandom random) {
        double[][] rows = new double[size][];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = sample(i % 2, random);
            labels[i] = label(i % 2, random);
        }
        return new Labelled(Dense.of(rows), Classes.of(CLASSES, labels));
    }

    static Labelled target(int size, SplittableRandom random) {
        double[][] rows = new double[size][];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = targetSample(i % 2, random);
            labels[i] = i % 2;
        }
        return new Labelled(Dense.of(rows), Classes.of(CLASSES, labels));
    }

    private static double[] targetSample(int truth, SplittableRandom random) {
        double[] row = new double[FEATURES];
        for (int f = 0; f < FEATURES; f++) {
            row[f] = random.nextGaussian() * (f > 0 && f <= FEATURES / 2 ? LARGE : 1);
        }
        row[0] += truth == 1 ? DISTANCE : -DISTANCE;
        return row;
    }
}
