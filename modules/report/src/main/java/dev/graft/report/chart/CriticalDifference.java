package dev.graft.report.chart;

import dev.graft.core.standing.Standing;
import dev.graft.core.standing.Standings;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The diagram of critical differences (J. Demšar, Statistical comparisons of classifiers, JMLR 7, 2006, figure 1). */
public final class CriticalDifference {
    private static final int WIDTH = 900;
    private static final int TITLES = 66;

    private CriticalDifference() {}

    /** The picture of standings, under a line that says what the test says. */
    public static Picture of(Standings standings, String subtitle) {
        String title =
                "Mean ranks over %d scenarios".formatted(standings.scenarios().size());
        RankPlot plot = new RankPlot(standings, colours(standings));
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        return new Picture(
                "critical-difference",
                title,
                Look.chart(title, subtitle, plot),
                WIDTH,
                TITLES + RankPlot.height(standings));
    }

    /** The colour of a strategy, as in CSS. */
    public static String css(Standings standings, int position) {
        return String.format(
                Locale.ROOT, "#%06x", colours(standings).get(position).getRGB() & 0xFFFFFF);
    }

    /** Scratch is nearly black, as in every chart. */
    private static List<Color> colours(Standings standings) {
        List<Color> colours = new ArrayList<>();
        int next = 0;
        for (Standing standing : standings.standings()) {
            boolean scratch = standing.improvement().isEmpty()
                    && standings.standings().stream()
                            .anyMatch(one -> one.improvement().isPresent());
            colours.add(scratch ? Look.INK : Palette.nth(next++));
        }
        return colours;
    }
}
