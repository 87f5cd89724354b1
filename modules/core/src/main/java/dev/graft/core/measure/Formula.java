package dev.graft.core.measure;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.strategy.Scores;
import java.util.function.BiFunction;

/** How a measure is computed, and what it judges. */
record Formula(Measure.Task task, BiFunction<Scores, Labels, WeightedMeasure> preparation) {

    WeightedMeasure prepare(Scores scores, Labels truth) {
        return preparation.apply(scores, truth);
    }

    static Formula ofClasses(BiFunction<Scores.OfClasses, Classes, WeightedMeasure> preparation) {
        return new Formula(Measure.Task.CLASSES, (scores, truth) -> {
            Scores.OfClasses predicted = classes(scores);
            Classes right = classes(truth);
            require(
                    predicted.classes().equals(right.names()),
                    "predicted classes %s, true ones %s",
                    predicted.classes(),
                    right.names());
            return preparation.apply(predicted, right);
        });
    }

    static Formula ofClusters(BiFunction<Scores.OfClasses, Classes, WeightedMeasure> preparation) {
        return new Formula(
                Measure.Task.CLUSTERS, (scores, truth) -> preparation.apply(classes(scores), classes(truth)));
    }

    static Formula ofNumbers(BiFunction<double[], Reals, WeightedMeasure> preparation) {
        return new Formula(Measure.Task.NUMBERS, (scores, truth) -> {
            if (scores instanceof Scores.OfReals predicted && truth instanceof Reals right) {
                return preparation.apply(predicted.values(), right);
            }
            throw new IllegalArgumentException("a measure of numbers cannot judge classes");
        });
    }

    private static Scores.OfClasses classes(Scores scores) {
        require(scores instanceof Scores.OfClasses, "a measure of classes cannot judge predicted numbers");
        return (Scores.OfClasses) scores;
    }

    private static Classes classes(Labels truth) {
        require(truth instanceof Classes, "a measure of classes cannot judge by numbers");
        return (Classes) truth;
    }
}
