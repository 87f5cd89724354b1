package dev.graft.strategies.shot.zero;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.NumberOr;
import dev.graft.core.strategy.Setting;

/**
 * How much is taken off the scores of seen classes where they are candidates too.
 *
 * @param calibration none, auto or a number
 */
public record Calibration(
        @Setting(
                byDefault = "auto",
                about =
                        "Taken off the scores of seen classes where they are candidates beside unseen ones: none, a number in"
                                + " units of the score, or auto: what is best on seen classes that are left out in turn.")
        String calibration) {
    private static final String AUTO = "auto";
    private static final String NONE = "none";

    public Calibration {
        require(
                calibration.equals(NONE) || isAutoOrNumber(calibration),
                "calibration must be none, auto or a number, was %s",
                calibration);
    }

    private static boolean isAutoOrNumber(String text) {
        try {
            NumberOr.of(text, AUTO, "calibration", value -> true, "");
            return true;
        } catch (IllegalArgumentException neither) {
            return false;
        }
    }

    /** What is taken off, 0 where seen and unseen classes do not compete. */
    double of(ZeroShotTask task, FitContext context, Rule rule) {
        if (calibration.equals(NONE) || !task.isGeneralised()) {
            return 0;
        }
        return calibration.equals(AUTO)
                ? CalibratedStacking.chosen(task.seen(), context, rule)
                : Double.parseDouble(calibration);
    }
}
