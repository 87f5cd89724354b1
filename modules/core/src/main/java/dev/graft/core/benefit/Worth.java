package dev.graft.core.benefit;

import dev.graft.core.labels.Budget;
import java.util.Optional;

/**
 * What transfer is worth at one budget.
 *
 * @param labels how many labels the baseline needs to be as good, in the unit of the budget: infinite where that is more than
 *     its largest budget, negative infinite where it is better with its smallest
 * @param gapClosed the share of what the upper bound is better than the baseline, 1 for all of it; empty without an upper bound
 *     that is surely better
 * @param negativeTransfer how much worse it is than the same algorithm without the source, err(source and target) - err(target):
 *     above 0 where transfer is negative (Z. Wang et al., Characterizing and avoiding negative transfer, CVPR 2019, equation
 *     2); empty where the run has no such contender
 */
public record Worth(
        Budget budget, Measured labels, Optional<Measured> gapClosed, Optional<NegativeTransfer> negativeTransfer) {
    /**
     * The gap between a strategy and itself without the source.
     *
     * @param without the name of the contender that is the same without the source
     */
    public record NegativeTransfer(String without, Measured gap) {}
}
