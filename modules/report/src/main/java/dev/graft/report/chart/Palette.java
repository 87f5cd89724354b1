package dev.graft.report.chart;

import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.strategy.Role;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The colour of each contender, the same in every chart and table of a report.
 *
 * <p>The colours of M. Okabe and K. Ito (Color Universal Design, 2008), which readers with any colour vision can tell
 * apart, without the yellow, which is too light for a line on white; scratch is nearly black, upper bounds are grey.
 */
public final class Palette {
    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x7A4FB5),
            new Color(0x8C6239));
    private static final Color SCRATCH = new Color(0x222222);
    private static final Color BOUND = new Color(0x8A8A8A);

    private final Map<String, Color> byName = new LinkedHashMap<>();
    private final Map<String, Integer> ranks = new LinkedHashMap<>();

    private Palette() {}

    /** Colours in the order of contenders. */
    public static Palette of(Run run) {
        Palette palette = new Palette();
        int next = 0;
        for (Contender contender : run.contenders()) {
            boolean coloured = contender.role() != Role.SCRATCH && contender.role() != Role.UPPER_BOUND;
            palette.ranks.put(contender.name(), coloured ? next : 0);
            palette.byName.put(
                    contender.name(), coloured ? nth(next++) : contender.role() == Role.SCRATCH ? SCRATCH : BOUND);
        }
        return palette;
    }

    /** The colour for the n-th of things that are no contenders. */
    static Color nth(int n) {
        return COLOURS.get(n % COLOURS.size());
    }

    Color colour(Contender contender) {
        return byName.getOrDefault(contender.name(), SCRATCH);
    }

    /** The position among coloured contenders, from 0: it chooses the marker. */
    int rank(Contender contender) {
        return ranks.getOrDefault(contender.name(), 0);
    }

    /** The colour as in CSS: "#0072b2". */
    public String css(Contender contender) {
        return String.format(Locale.ROOT, "#%06x", colour(contender).getRGB() & 0xFFFFFF);
    }
}
