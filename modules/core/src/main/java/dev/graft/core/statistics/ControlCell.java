package dev.graft.core.statistics;

import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Budget;
import java.util.Optional;

/**
 * A control arm at a budget.
 *
 * @param finished how many seeds finished
 * @param value what the yardstick of the run says on the held-out samples; empty if no seed finished
 * @param gain of the arm over the baseline
 * @param lead of its strategy over the arm: what the thing taken away is worth
 * @param attribution where the strategy helps, and there are enough seeds
 * @param remark why there is no number, in words; empty otherwise
 */
public record ControlCell(
        ControlArm arm,
        Budget budget,
        int finished,
        Optional<Estimate> value,
        Optional<Gain> gain,
        Optional<Gain> lead,
        Optional<Attribution> attribution,
        String remark) {}
