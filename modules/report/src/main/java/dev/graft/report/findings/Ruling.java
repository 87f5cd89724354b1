package dev.graft.report.findings;

import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.Verdict;

/** What is said of a gain: a verdict, or that there are too few seeds for one. */
public enum Ruling {
    HELPS("helps", "\u25B2 "),
    NO_EVIDENCE("no evidence", "\u25CB "),
    HURTS("hurts", "\u25BC "),
    TOO_FEW_SEEDS("no verdict", ""),
    BOUND("upper bound", "");

    private final String words;
    private final String mark;

    Ruling(String words, String mark) {
        this.words = words;
        this.mark = mark;
    }

    /** The ruling on a gain. */
    public static Ruling on(Gain gain) {
        if (gain.verdict().isEmpty()) {
            return gain.seeds() < Verdict.FEWEST_SEEDS ? TOO_FEW_SEEDS : BOUND;
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

    /** A sign before a number that can be told apart without colour; empty where there is no verdict. */
    public String mark() {
        return mark;
    }
}
