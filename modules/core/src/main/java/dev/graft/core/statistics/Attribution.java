package dev.graft.core.statistics;

/**
 * Where a gain comes from, by what is left of it in a control arm.
 *
 * <p>That a strategy is not shown to be better than its arm does not show that the arm keeps the gain. So that is a claim with
 * a test of its own, of non-inferiority: the 95 % interval of the lead lies below half of the gain.
 */
public enum Attribution {
    /** The strategy is better than its arm, which keeps less than half of the gain. */
    FROM_WHAT_WAS_TAKEN,
    /** The strategy is better than its arm, which helps too and keeps at least half of the gain. */
    IN_PART,
    /** The arm helps too, and what it lacks is surely less than half of the gain. */
    NOT_FROM_WHAT_WAS_TAKEN,
    /** None is shown: there may be too few seeds or samples. */
    UNTOLD;

    private static final double MARGIN = 0.5;

    private static final double CONFIDENCE = 0.95;

    /**
     * The attribution of a gain that helps.
     *
     * @param whole of the strategy over the baseline
     * @param left of the arm over the baseline
     * @param lead of the strategy over the arm
     */
    static Attribution of(Gain whole, Gain left, Gain lead) {
        double margin = MARGIN * whole.estimate().mean();
        boolean armHelps = helps(left);
        if (helps(lead)) {
            return armHelps && left.estimate().mean() >= margin ? IN_PART : FROM_WHAT_WAS_TAKEN;
        }
        return armHelps && lead.estimate().interval(CONFIDENCE).high() <= margin ? NOT_FROM_WHAT_WAS_TAKEN : UNTOLD;
    }

    private static boolean helps(Gain gain) {
        return gain.verdict().filter(Verdict.HELPS::equals).isPresent();
    }
}
