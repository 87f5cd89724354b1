package dev.graft.report.findings;

import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.Verdict;

/** What is said of a gain: a verdict, or that there are too few seeds for one. */
public enum Ruling {
    HELPS("helps", '\u25B2'),
    NO_EVIDENCE("no evidence", '\u25CB'),
    HURTS("hurts", '\u25BC'),
    TOO_FEW_SEEDS("no verdict", '\u00B7'),
    BOUND("upper bound", '\u00B7');

    private final String words;
    private final char mark;

    Ruling(String words, char mark) {
        this.words = words;
        this.mark = mark;
    }

    /** The ruling on a gain. */
    public static Ruling on(Gain gain) {
        if (gain.verdict().isEmpty()) {
            return BOUND;
        }
        if (gain.seeds() < Verdict.FEWEST_SEEDS) {
            return TOO_FEW_SEEDS;
        }
        return switch (gain.verdict().get()) {
            case HELPS -> HELPS;
            case NO_EVIDENCE -> NO_EVIDENCE;
            case HURTS -> HURTS;
        };
    }

    public String words() {
        return words;
    }

    /** A sign that can be told apart without colour. */
    public char mark() {
        return mark;
    }
}
