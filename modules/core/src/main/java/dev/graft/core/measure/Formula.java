package dev.graft.core.measure;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.labels.Truth;
import dev.graft.core.strategy.Scores;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How a measure is computed, and what it judges.
 *
 * @param bySample a value for each sample, whose mean is the measure; empty for a measure that is no such mean
 */
record Formula(
        Measure.Task task,
        BiFunction<Scores, Labels, WeightedMeasure> preparation,
        Optional<BiFunction<Scores, Labels, double[]>> bySample) {

    WeightedMeasure prepare(Scores scores, Labels truth) {
        return preparation.apply(scores, truth);
    }

    static Formula ofClasses(BiFunction<Scores.OfClasses, Classes, WeightedMeasure> preparation) {
        return new Formula(Measure.Task.CLASSES, judgingClasses(preparation), Optional.empty());
    }

    static Formula ofClasses(
            BiFunction<Scores.OfClasses, Classes, WeightedMeasure> preparation,
            BiFunction<Scores.OfClasses, Classes, double[]> bySample) {
        return new Formula(Measure.Task.CLASSES, judgingClasses(preparation), Optional.of(judgingClasses(bySample)));
    }

    static Formula ofTruth(BiFunction<Scores.OfClasses, Classes, WeightedMeasure> preparation) {
        return new Formula(
                Measure.Task.TRUTH,
                judgingClasses((scores, truth) -> {
                    require(truth.names().equals(Truth.NAMES), "a measure of truth cannot judge %s", truth.names());
                    return preparation.apply(scores, truth);
                }),
                Optional.empty());
    }

    static Formula ofClusters(BiFunction<Scores.OfClasses, Classes, WeightedMeasure> preparation) {
        return new Formula(
                Measure.Task.CLUSTERS,
                (scores, truth) -> preparation.apply(classes(scores), classes(truth)),
                Optional.empty());
    }

    static Formula ofNumbers(BiFunction<double[], Reals, WeightedMeasure> preparation) {
        return new Formula(Measure.Task.NUMBERS, judgingNumbers(preparation), Optional.empty());
    }

    static Formula ofNumbers(
            BiFunction<double[], Reals, WeightedMeasure> preparation, BiFunction<double[], Reals, double[]> bySample) {
        return new Formula(Measure.Task.NUMBERS, judgingNumbers(preparation), Optional.of(judgingNumbers(bySample)));
    }

    private static <T> BiFunction<Scores, Labels, T> judgingClasses(BiFunction<Scores.OfClasses, Classes, T> judge) {
        return (scores, truth) -> {
            Scores.OfClasses predicted = classes(scores);
            Classes right = classes(truth);
            require(
                    predicted.classes().equals(right.names()),
                    "predicted classes %s, true ones %s",
                    predicted.classes(),
                    right.names());
            return judge.apply(predicted, right);
        };
    }

    private static <T> BiFunction<Scores, Labels, T> judgingNumbers(BiFunction<double[], Reals, T> judge) {
        return (scores, truth) -> {
            if (scores instanceof Scores.OfReals predicted && truth instanceof Reals right) {
                return judge.apply(predicted.values(), right);
            }
            throw new IllegalArgumentException("a measure of numbers cannot judge classes");
        };
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
