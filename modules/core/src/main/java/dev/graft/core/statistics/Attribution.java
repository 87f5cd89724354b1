package dev.graft.core.statistics;

/** Where a gain comes from, by what is left of it in a control arm. */
public enum Attribution {
    /** The strategy is better than its arm: what was taken away is worth something. */
    FROM_WHAT_WAS_TAKEN,
    /** The arm helps too, and there is no evidence that the strategy is better: the gain is not from what was taken away. */
    NOT_FROM_WHAT_WAS_TAKEN,
    /** Neither is shown: there may be too few seeds or samples. */
    UNTOLD;

    /** How much of the gain an arm must keep, so that no small rest is taken for all of it. */
    private static final double MOST_OF_IT = 0.5;

    /**
     * The attribution of a gain that helps.
     *
     * @param whole of the strategy over the baseline
     * @param left of the arm over the baseline
     * @param lead of the strategy over the arm
     */
    static Attribution of(Gain whole, Gain left, Gain lead) {
        if (lead.verdict().filter(Verdict.HELPS::equals).isPresent()) {
            return FROM_WHAT_WAS_TAKEN;
        }
        boolean kept = left.verdict().filter(Verdict.HELPS::equals).isPresent()
                && left.estimate().mean() >= MOST_OF_IT * whole.estimate().mean();
        return kept ? NOT_FROM_WHAT_WAS_TAKEN : UNTOLD;
    }
}
