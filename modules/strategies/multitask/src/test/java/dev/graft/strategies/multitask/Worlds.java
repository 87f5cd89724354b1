package dev.graft.strategies.multitask;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.MultiTask;
import dev.graft.core.transfer.MultiTask.Task;
import dev.graft.testkit.QuietContext;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Tasks of points in the plane: two of classes, 2 and 3, and a regression. */
final class Worlds {
    private Worlds() {}

    static Dense points(int number, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[number][];
        for (int i = 0; i < number; i++) {
            rows[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
        }
        return Dense.of(rows);
    }

    /** Whether a point is to the right. */
    static Classes side(Dense points) {
        return Classes.of(
                List.of("left", "right"),
                IntStream.range(0, points.size())
                        .map(i -> points.row(i)[0] > 0 ? 1 : 0)
                        .toArray());
    }

    /** How high it is, in thirds. */
    static Classes height(Dense points) {
        return Classes.of(
                List.of("low", "middle", "high"),
                IntStream.range(0, points.size())
                        .map(i -> points.row(i)[1] < -0.4 ? 0 : points.row(i)[1] < 0.4 ? 1 : 2)
                        .toArray());
    }

    /** Far from 0, and on a scale of its own. */
    static Reals sum(Dense points) {
        return Reals.of(IntStream.range(0, points.size())
                .mapToDouble(i -> 100 + 20 * (points.row(i)[0] + points.row(i)[1]))
                .toArray());
    }

    /** All three tasks over the very same points. */
    static MultiTask same(int number) {
        Dense points = points(number, 1);
        return of(points, points, points);
    }

    /** The same over points of their own. */
    static MultiTask apart(int number) {
        return of(points(number, 1), points(number, 2), points(number, 3));
    }

    static MultiTask of(Dense first, Dense second, Dense third) {
        return new MultiTask(List.of(
                task("side", first, side(first)),
                task("height", second, height(second)),
                task("sum", third, sum(third))));
    }

    static Task task(String name, Dense points, Labels labels) {
        return new Task(name, new Labelled(points, labels));
    }

    static FitContext context(long seed) {
        return new QuietContext(new Seeds(seed), new NoLearner());
    }

    /** How many points, which nothing was trained on, the first two are right about; and the mean squared error of the third. */
    static double[] judged(Fitted fitted) {
        Dense points = points(200, 9);
        return new double[] {
            accuracy(fitted.predictors().get(0), points, side(points)),
            accuracy(fitted.predictors().get(1), points, height(points)),
            error(fitted.predictors().get(2), points, sum(points))
        };
    }

    private static double accuracy(Predictor predictor, Dense points, Classes truth) {
        Scores.OfClasses scores = (Scores.OfClasses) predictor.scores(points);
        return IntStream.range(0, points.size())
                        .filter(i -> scores.best(i) == truth.value(i))
                        .count()
                / (double) points.size();
    }

    private static double error(Predictor predictor, Dense points, Reals truth) {
        double[] found = ((Scores.OfReals) predictor.scores(points)).values();
        return IntStream.range(0, points.size())
                .mapToDouble(i -> Math.pow(found[i] - truth.value(i), 2))
                .average()
                .orElseThrow();
    }

    /** Networks are trained by steps: only single-task asks the learner. */
    record NoLearner() implements Learner {
        @Override
        public boolean honoursWeights() {
            return false;
        }

        @Override
        public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
            throw new AssertionError("no learner is asked");
        }
    }
}
