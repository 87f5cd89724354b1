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
    private int coloured;

    private Palette() {}

    /** Colours in the order of contenders. */
    public static Palette of(Run run) {
        Map<String, Role> contenders = new LinkedHashMap<>();
        run.contenders().forEach(contender -> contenders.put(contender.name(), contender.role()));
        return of(contenders);
    }

    /** Colours in the order of these contenders, whose roles are given. */
    public static Palette of(Map<String, Role> contenders) {
        Palette palette = new Palette();
        contenders.forEach((name, role) -> {
            boolean coloured = role != Role.SCRATCH && role != Role.UPPER_BOUND;
            int next = palette.coloured;
            palette.ranks.put(name, coloured ? next : 0);
            palette.byName.put(name, coloured ? nth(next) : role == Role.SCRATCH ? SCRATCH : BOUND);
            palette.coloured += coloured ? 1 : 0;
        });
        return palette;
    }

    /** The colour for the n-th of things that are no contenders. */
    static Color nth(int n) {
        return COLOURS.get(n % COLOURS.size());
    }

    Color colour(Contender contender) {
        return colour(contender.name());
    }

    Color colour(String contender) {
        return byName.getOrDefault(contender, SCRATCH);
    }

    /** The position among coloured contenders, from 0: it chooses the marker. */
    int rank(Contender contender) {
        return ranks.getOrDefault(contender.name(), 0);
    }

    /** The colour as in CSS: "#0072b2". */
    public String css(Contender contender) {
        return css(contender.name());
    }

    /** The same of a contender by name. */
    public String css(String contender) {
        return String.format(Locale.ROOT, "#%06x", colour(contender).getRGB() & 0xFFFFFF);
    }
}
