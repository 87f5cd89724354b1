package dev.graft.strategies.shot;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.EpisodeStrategy;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Episodes;
import dev.graft.core.transfer.Episodes.Episode;
import dev.graft.learners.LinearLearner;
import dev.graft.linalg.Matrix;
import dev.graft.testkit.QuietContext;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Episodes made for tests, and what a strategy says of them. */
final class Worlds {
    /** The defaults of TIM. */
    static final Tim.Settings TIM = new Tim.Settings(Tim.Solver.ADM, Transform.L2, 0.1, 0.1, 15, "auto", 1e-4);

    private Worlds() {}

    /** Samples of the classes "a", "b", "c" and so on. */
    static Labelled labelled(int[] classes, double[]... rows) {
        int count = 1;
        for (int value : classes) {
            count = Math.max(count, value + 1);
        }
        return new Labelled(
                Dense.of(rows), Classes.of(List.of("a", "b", "c", "d", "e").subList(0, count), classes));
    }

    /** No base samples. */
    static Labelled nobody() {
        return labelled(new int[1], new double[1]).select();
    }

    static Episodes episode(Labelled base, Labelled support, Samples queries) {
        return new Episodes(base, List.of(new Episode(support, queries)), Optional.empty());
    }

    /** What a strategy that learned the episode says of its queries, {@code [queries, classes]}. */
    static double[][] probabilities(EpisodeStrategy strategy, Episodes seen) {
        Samples queries = seen.episodes().get(0).queries();
        return asked(strategy, seen, queries);
    }

    /** What it says of these samples, whether it saw them or not. */
    static double[][] asked(EpisodeStrategy strategy, Episodes seen, Samples samples) {
        QuietContext context =
                new QuietContext(new Seeds(1), new LinearLearner(new LinearLearner.Settings("auto", 3, 20)));
        Scores scores = strategy.fit(seen, context).predictors().get(0).scores(samples);
        return ((Scores.OfClasses) scores).values();
    }

    static double[][] probabilities(EpisodeStrategy strategy, Labelled support, double[]... queries) {
        return probabilities(strategy, episode(nobody(), support, Dense.of(queries)));
    }

    /** The share of queries whose most probable class is theirs. */
    static double accuracy(double[][] probabilities, int... classes) {
        double right = 0;
        for (int i = 0; i < classes.length; i++) {
            right += best(probabilities[i]) == classes[i] ? 1 : 0;
        }
        return right / classes.length;
    }

    static int best(double... row) {
        int best = 0;
        for (int c = 1; c < row.length; c++) {
            best = row[c] > row[best] ? c : best;
        }
        return best;
    }

    static Matrix gaussian(int rows, int columns, long seed) {
        Random random = new Random(seed);
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return Matrix.of(values);
    }

    /** The largest difference of two matrices of one shape. */
    static double apart(Matrix a, Matrix b) {
        double largest = 0;
        for (double[] row : a.minus(b).toArray()) {
            for (double value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }
}
