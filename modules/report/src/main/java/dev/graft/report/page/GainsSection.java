package dev.graft.report.page;

import dev.graft.report.chart.Charts;
import dev.graft.report.markup.Html;
import java.util.List;

/** The gains over the baseline. */
final class GainsSection {
    private static final String CAPTION =
            "Each point is the mean difference in accuracy from the baseline on the same splits, seeds and samples. Right "
                    + "of the line is better than the baseline, left of it worse. The bar is the 95 % interval of this "
                    + "one difference; the verdict (colour) is corrected for the number of comparisons, so a bar may "
                    + "clear the line and still be no evidence.";

    private GainsSection() {}

    static List<Html> of(Charts charts) {
        if (charts.gains().isEmpty()) {
            return List.of();
        }
        Html section = Parts.section("gains", "What the transfer gives");
        for (int i = 0; i < charts.gains().size(); i++) {
            section.add(Parts.figure(charts.gains().get(i), i == charts.gains().size() - 1 ? CAPTION : ""));
        }
        return List.of(section);
    }
}
