package dev.graft.report.chart;

import dev.graft.report.findings.Ruling;
import java.awt.Color;

/** The colours of rulings: blue helps, orange hurts, grey is no evidence. */
final class Tint {
    private Tint() {}

    static Color of(Ruling ruling) {
        return switch (ruling) {
            case HELPS -> new Color(0x0067A3);
            case HURTS -> new Color(0xC24E00);
            case NO_EVIDENCE, TOO_FEW_SEEDS, BOUND -> new Color(0x7C8085);
        };
    }
}
