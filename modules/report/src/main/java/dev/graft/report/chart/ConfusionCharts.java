package dev.graft.report.chart;

import dev.graft.report.findings.Confusions;
import dev.graft.report.findings.Findings;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is taken for what, with pictures where the classes are few.
 *
 * @param pictures one for each of {@code confusions.all()}; none where there are too many classes to be read
 */
public record ConfusionCharts(Confusions confusions, List<Picture> pictures) {
    private static final int MOST_CLASSES = 15;

    static ConfusionCharts of(Findings findings) {
        Confusions confusions = Confusions.of(findings);
        boolean few = confusions.all().stream()
                .allMatch(each -> each.confusion().classes().size() <= MOST_CLASSES);
        return new ConfusionCharts(
                confusions,
                IntStream.range(0, few ? confusions.all().size() : 0)
                        .mapToObj(i -> ConfusionChart.of(
                                "confusion-" + (i + 1), confusions.all().get(i)))
                        .toList());
    }
}
