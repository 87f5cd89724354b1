package dev.graft.core.standing;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of contenders in one run: under each seed, the mean of a measure over budgets. Trials of one hash are read once. */
final class SeedValues {
    /**
     * Values, or why there are none.
     *
     * @param values by seed; empty where a reason is given
     */
    record Found(double[] values, String missing) {
        static Found no(String why) {
            return new Found(new double[0], why);
        }
    }

    private final Run run;
    private final Measure measure;
    private final List<Budget> budgets;
    private final Map<String, Double> byHash = new HashMap<>();

    SeedValues(Run run, Measure measure, List<Budget> budgets) {
        this.run = run;
        this.measure = measure;
        this.budgets = budgets;
    }

    /** The values of a contender that finished under every seed at every budget. */
    Found of(Contender contender) {
        double[] values = new double[run.seeds()];
        for (Budget budget : budgets) {
            List<TrialResult> results = run.of(contender, budget);
            for (int seed = 0; seed < values.length; seed++) {
                int wanted = seed;
                Optional<TrialResult> result = results.stream()
                        .filter(one -> one.trial().seed() == wanted)
                        .findFirst();
                String missing = missing(result);
                if (!missing.isEmpty()) {
                    return Found.no("at " + budget + ", seed " + seed + ": " + missing);
                }
                double value = value(result.orElseThrow());
                if (Double.isNaN(value)) {
                    return Found.no("at " + budget + ", seed " + seed + ": " + measure.id() + " is undefined");
                }
                values[seed] += value / budgets.size();
            }
        }
        return new Found(values, "");
    }

    private static String missing(Optional<TrialResult> result) {
        if (result.isEmpty()) {
            return "no result yet";
        }
        if (result.get().outcome() instanceof Outcome.NotApplicable notApplicable) {
            return "not applicable, because " + notApplicable.because();
        }
        return result.get().outcome() instanceof Outcome.Failed failed ? "failed: " + failed.cause() : "";
    }

    private double value(TrialResult result) {
        return byHash.computeIfAbsent(
                result.hash(),
                hash -> run.yardstick().by(measure).of(run.files().predictions(result), run.heldOut()));
    }
}
