package dev.graft.report.findings;

import dev.graft.core.benefit.LearningCurve;
import dev.graft.core.benefit.Measured;
import java.util.Optional;

/**
 * How many training steps something takes, as it is read: "120", "more than 300" where training ends before, "none" where no
 * step is needed.
 *
 * @param least the first step that was looked at
 * @param most the last
 */
public record StepWords(double least, double most) {
    /** Words for steps that are counted on this curve. */
    public static StepWords on(LearningCurve curve) {
        return new StepWords(curve.at()[0], curve.at()[curve.at().length - 1]);
    }

    /** A number of steps. */
    public String of(double steps) {
        if (Double.isNaN(steps)) {
            return Numbers.NONE;
        }
        if (steps == Double.POSITIVE_INFINITY) {
            return "more than " + Numbers.labels(most);
        }
        if (steps == Double.NEGATIVE_INFINITY && least > 0) {
            return "fewer than " + Numbers.labels(least);
        }
        return steps <= 0 ? "none" : Numbers.labels(Math.ceil(steps));
    }

    /** The interval, "80 to more than 300"; empty where there is none, and where both ends are the number itself. */
    public Optional<String> interval(Measured measured) {
        return measured.interval().flatMap(interval -> {
            String low = of(interval.low());
            String high = of(interval.high());
            return low.equals(high) ? Optional.empty() : Optional.of(low + " to " + high);
        });
    }
}
