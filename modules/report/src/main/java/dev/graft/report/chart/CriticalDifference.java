package dev.graft.report.chart;

import dev.graft.core.standing.Standings;
import java.awt.Color;

/** The diagram of critical differences (J. Demšar, Statistical comparisons of classifiers, JMLR 7, 2006, figure 1). */
public final class CriticalDifference {
    private static final int WIDTH = 900;
    private static final int TITLES = 66;

    private CriticalDifference() {}

    /** The picture of standings, under a line that says what the test says. */
    public static Picture of(Standings standings, String subtitle, Palette palette) {
        String title =
                "Mean ranks over %d scenarios".formatted(standings.scenarios().size());
        RankPlot plot = new RankPlot(
                standings,
                standings.standings().stream()
                        .map(standing -> palette.colour(standing.name()))
                        .toList());
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        return new Picture(
                "critical-difference",
                title,
                Look.chart(title, subtitle, plot),
                WIDTH,
                TITLES + RankPlot.height(standings));
    }
}
