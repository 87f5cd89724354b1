package dev.graft.selection;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * A transfer whose fits are judged.
 *
 * @param fitted what candidates are fitted on: what the strategy may see, or less
 * @param value of a predictor by the criterion; NaN where predictions are
 */
record Judged(Adaptation fitted, ToDoubleFunction<Predictor> value) {

    /**
     * Fits on all that may be seen, judged by the predictions on the visible target samples: the unlabelled ones, and the
     * labelled ones without their labels.
     *
     * @param formula of probabilities {@code [samples, classes]}
     */
    static Judged onTarget(Adaptation seen, ToDoubleFunction<double[][]> formula) {
        Samples unlabelled = seen.target().unlabelled();
        Samples labelled = seen.targetLabels().map(Labelled::samples).orElseGet(() -> unlabelled.select(new int[0]));
        if (unlabelled.size() + labelled.size() == 0) {
            throw new GraftException("choosing settings: no target sample is visible, and there is nothing to judge"
                    + " candidates on. Give the target more samples, or take source-validation.");
        }
        return new Judged(
                seen,
                predictor -> formula.applyAsDouble(Stream.of(labelled, unlabelled)
                        .filter(samples -> samples.size() > 0)
                        .flatMap(samples -> Stream.of(probabilities(predictor, samples)))
                        .toArray(double[][]::new)));
    }

    private static double[][] probabilities(Predictor predictor, Samples samples) {
        Scores scores = predictor.scores(samples);
        require(scores instanceof Scores.OfClasses, "candidates are judged by predicted classes, found numbers");
        return ((Scores.OfClasses) scores).values();
    }
}
