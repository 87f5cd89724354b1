package dev.graft.core.benefit;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import java.util.List;
import java.util.Map;

/**
 * What transfer is worth to one contender, over budgets.
 *
 * @param baseline the name of the contender from scratch that it is compared with
 * @param budgets at which both have finished, ascending
 * @param with its learning curve, larger for better
 * @param without that of the baseline at the same budgets
 * @param overall of the whole curve
 * @param worths one per budget
 */
public record Benefits(
        Contender contender,
        String baseline,
        List<Budget> budgets,
        LearningCurve with,
        LearningCurve without,
        Map<Benefit, Measured> overall,
        List<Worth> worths) {
    public Benefits {
        budgets = List.copyOf(budgets);
        overall = Map.copyOf(overall);
        worths = List.copyOf(worths);
    }

    /** A benefit of the whole curve. */
    public Measured of(Benefit benefit) {
        return overall.getOrDefault(benefit, Measured.exactly(Double.NaN));
    }
}
