package dev.graft.report.page;

import dev.graft.report.chart.Charts;
import dev.graft.report.markup.Html;
import java.util.List;

/** What the strategies cost. */
final class CostSection {
    private static final String CAPTION =
            "The bar is the mean wall time of one fit, without the scoring of held-out samples. Times depend on the machine "
                    + "and its load, and features that were computed once for all strategies are not counted.";

    private CostSection() {}

    static List<Html> of(Charts charts) {
        return charts.cost().stream()
                .map(cost -> Parts.section("cost", "What it costs").add(Parts.figure(cost, CAPTION)))
                .toList();
    }
}
