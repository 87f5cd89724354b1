package dev.graft.core.statistics;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import java.util.Optional;

/**
 * A contender at a budget.
 *
 * @param finished how many seeds finished
 * @param value what the yardstick of the run says on the held-out samples; empty if no seed finished
 * @param gain over the baseline; empty for the baseline itself and where no seed finished on both sides
 * @param fitSeconds mean wall time of a fit; NaN if no seed finished
 * @param remark why there is no number or no verdict, in words; empty otherwise
 */
public record Cell(
        Contender contender,
        Budget budget,
        int finished,
        Optional<Estimate> value,
        Optional<Gain> gain,
        double fitSeconds,
        String remark) {

    Cell withGain(Gain other) {
        return new Cell(contender, budget, finished, value, Optional.of(other), fitSeconds, remark);
    }
}
