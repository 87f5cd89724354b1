package dev.graft.strategies.shot.zero;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A classifier by the learner of the scenario, on rows. */
record SeenClassifier(Predictor predictor) {
    /** The classifier of rows into as many classes, numbered from 0. */
    static SeenClassifier learn(Matrix x, int[] labels, int classes, FitContext context) {
        context.checkCancelled();
        List<String> names =
                IntStream.range(0, classes).mapToObj(String::valueOf).toList();
        double[] weights = new double[labels.length];
        Arrays.fill(weights, 1);
        return new SeenClassifier(context.learner()
                .fit(new Labelled(Vectors.samples(x), Classes.of(names, labels)), weights, context.seeds()));
    }

    /** The probabilities of the classes, {@code [n, classes]}. */
    Matrix probabilities(Matrix x) {
        return Matrix.of(((Scores.OfClasses) predictor.scores(Vectors.samples(x))).values());
    }
}
