package dev.graft.core.standing;

import dev.graft.core.statistics.Gain;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A contender on a scenario.
 *
 * @param values of the measure by seed, each the mean over budgets; empty where a trial is missing, for the reason given
 * @param missing why there are no values, in words; empty where there are
 * @param gains over the baseline by the yardstick of the run, one for each budget at which there is one
 * @param published what others report, if they do
 */
public record ScenarioCell(double[] values, String missing, List<Gain> gains, Optional<Double> published) {

    /** Whether there is a number. */
    public boolean isMeasured() {
        return missing.isEmpty();
    }

    /** The mean over seeds; NaN without a value. */
    public double mean() {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** The standard deviation over seeds; empty with fewer than two. */
    public Optional<Double> deviation() {
        if (values.length < 2) {
            return Optional.empty();
        }
        double mean = mean();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Optional.of(Math.sqrt(squares / (values.length - 1)));
    }

    /** By how much the mean is above what others report; empty where one of the two is not there. */
    public Optional<Double> difference() {
        return isMeasured() ? published.map(theirs -> mean() - theirs) : Optional.empty();
    }
}
