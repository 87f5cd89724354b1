package dev.graft.core.result;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Scores;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;

/** What predictions are judged by. */
public enum Measure {
    /** The share of samples whose most probable class is the right one, in [0, 1]. */
    ACCURACY(Measure::accuracy),
    /** The mean of -ln p of the right class, at least 0; p is cut at 1e-7, so a wrong certainty costs 16.1. */
    LOG_LOSS(Measure::logLoss);

    private final ToDoubleBiFunction<Scores.OfClasses, Classes> formula;

    Measure(ToDoubleBiFunction<Scores.OfClasses, Classes> formula) {
        this.formula = formula;
    }

    /** The name in files, in kebab-case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The measure of these predictions against the truth, in the same order of samples. */
    public double of(Scores.OfClasses scores, Classes truth) {
        require(scores.size() == truth.size(), "%d predictions for %d labels", scores.size(), truth.size());
        require(
                scores.classes().equals(truth.names()),
                "predicted classes %s, true ones %s",
                scores.classes(),
                truth.names());
        return formula.applyAsDouble(scores, truth);
    }

    /** All measures, by id. */
    public static Map<String, Double> all(Scores.OfClasses scores, Classes truth) {
        Map<String, Double> measures = new TreeMap<>();
        for (Measure measure : values()) {
            measures.put(measure.id(), measure.of(scores, truth));
        }
        return measures;
    }

    private static double accuracy(Scores.OfClasses scores, Classes truth) {
        int right = 0;
        for (int i = 0; i < truth.size(); i++) {
            right += scores.best(i) == truth.value(i) ? 1 : 0;
        }
        return (double) right / truth.size();
    }

    private static double logLoss(Scores.OfClasses scores, Classes truth) {
        double sum = 0;
        for (int i = 0; i < truth.size(); i++) {
            sum -= Math.log(Math.max(scores.values()[i][truth.value(i)], 1e-7));
        }
        return sum / truth.size();
    }
}
