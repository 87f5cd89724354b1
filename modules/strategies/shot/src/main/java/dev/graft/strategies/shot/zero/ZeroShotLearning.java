package dev.graft.strategies.shot.zero;

import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What methods for classes without labels have in common around their rule: learn, calibrate where seen and unseen classes compete,
 * predict the candidates, and show what was chosen.
 *
 * @param temperature that scores are divided by before softmax
 * @param chosen settings that were chosen, as pairs of name and value
 */
record ZeroShotLearning(ZeroShotTask task, Calibration calibration, double temperature, List<List<String>> chosen) {
    ZeroShotLearning {
        chosen = List.copyOf(chosen);
    }

    ZeroShotLearning(ZeroShotTask task, Calibration calibration, double temperature) {
        this(task, calibration, temperature, List.of());
    }

    /** With a line for the report: a setting and its value. */
    ZeroShotLearning chosen(String setting, double value) {
        List<List<String>> more = new ArrayList<>(chosen);
        more.add(List.of(setting, String.format(Locale.ROOT, "%.4g", value)));
        return new ZeroShotLearning(task, calibration, temperature, more);
    }

    /** With a line for the report: how good the chosen settings were, if they were chosen. */
    ZeroShotLearning accuracy(OptionalDouble accuracy) {
        return accuracy.isPresent()
                ? chosen("class-averaged accuracy on seen classes left out", accuracy.getAsDouble())
                : this;
    }

    /** Learns. */
    Fitted fit(FitContext context, Rule rule) {
        return fit(context, rule::learn, learned -> List.of(MeanScores.of(task, learned)));
    }

    /**
     * Learns, with exhibits of what was learned.
     *
     * @param rule a fit of which is repeated for the calibration
     */
    <C extends Compatibility> Fitted fit(
            FitContext context, Function<SeenSamples, C> rule, Function<C, List<Exhibit>> exhibits) {
        C learned = rule.apply(task.seen());
        double gamma = calibration.of(task, context, rule::apply);
        List<Exhibit> shown = new ArrayList<>(exhibits.apply(learned));
        List<List<String>> rows =
                task.isGeneralised() ? chosen("taken off seen classes", gamma).chosen() : chosen;
        if (!rows.isEmpty()) {
            shown.add(0, new Exhibit.Table("Settings of the fit", List.of("setting", "value"), rows));
        }
        return new Fitted(
                List.of(new ZeroShotPredictor(
                        task.candidates(), task.scale(), learned, task.signatures(), takenOff(gamma), temperature)),
                shown);
    }

    private double[] takenOff(double gamma) {
        boolean[] seen = task.seenCandidates();
        double[] takenOff = new double[seen.length];
        Arrays.setAll(takenOff, c -> seen[c] ? gamma : 0);
        return takenOff;
    }
}
