package dev.graft.core.statistics;

import java.util.Locale;

/** Whether transfer helped, in one word that a test stands behind. */
public enum Verdict {
    HELPS,
    NO_EVIDENCE,
    HURTS;

    /** The level of the test, over the whole table. */
    public static final double LEVEL = 0.05;

    /** With fewer seeds there is no verdict. */
    public static final int FEWEST_SEEDS = 3;

    /** The verdict on a mean gain with this corrected p-value. */
    public static Verdict of(double gain, double correctedP) {
        if (correctedP > LEVEL) {
            return NO_EVIDENCE;
        }
        return gain > 0 ? HELPS : HURTS;
    }

    /** The verdict as it is read: "no evidence". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
