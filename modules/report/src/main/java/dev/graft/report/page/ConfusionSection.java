package dev.graft.report.page;

import dev.graft.core.statistics.Confusion;
import dev.graft.report.chart.Charts;
import dev.graft.report.chart.ConfusionCharts;
import dev.graft.report.chart.Palette;
import dev.graft.report.chart.Picture;
import dev.graft.report.findings.Confusions;
import dev.graft.report.findings.Numbers;
import dev.graft.report.markup.Html;
import java.util.ArrayList;
import java.util.List;

/** What is taken for what. */
final class ConfusionSection {
    private static final int AT_ONCE = 6;
    private static final int MOST_FREQUENT = 10;

    private static final String READING =
            "A row holds the held-out samples of a true class, a column what they are taken for: "
                    + "percent of the row, summed over seeds, at the largest budget at which the strategy finished. "
                    + "An empty cell is below half a percent. What is right lies on the diagonal.";

    private static final String TABLE =
            "The confusions that are most frequent, summed over all strategies. Each number is the "
                    + "percentage of the true class\u2019s held-out samples that are taken for the other, over all "
                    + "seeds, at the largest budget at which the strategy finished.";

    private ConfusionSection() {}

    static List<Html> of(Charts charts) {
        ConfusionCharts all = charts.confusions();
        if (all.confusions().all().isEmpty()) {
            return List.of();
        }
        Html section = Parts.section("confusion", "What is taken for what");
        all.confusions().comparedWithScratch().ifPresent(sentence -> section.add(Html.of("p", sentence)));
        if (all.pictures().isEmpty()) {
            section.add(Html.of("p", TABLE).styled("reading"), table(all.confusions(), charts.palette()));
        } else {
            section.add(Html.of("p", READING).styled("reading"));
            section.add(pictures(all.pictures()));
        }
        return List.of(section);
    }

    private static List<Html> pictures(List<Picture> pictures) {
        List<Html> parts = new ArrayList<>();
        parts.add(grid(pictures.subList(0, Math.min(AT_ONCE, pictures.size()))));
        if (pictures.size() > AT_ONCE) {
            List<Picture> more = pictures.subList(AT_ONCE, pictures.size());
            parts.add(Parts.folded("Show " + more.size() + " more").add(grid(more)));
        }
        return parts;
    }

    private static Html grid(List<Picture> pictures) {
        return Html.of("div")
                .styled("matrices")
                .add(pictures.stream().map(picture -> Parts.figure(picture, "")).toList());
    }

    private static Html table(Confusions confusions, Palette palette) {
        Html head = Html.of("tr")
                .add(
                        Html.of("th", "true class").with("scope", "col"),
                        Html.of("th", "taken for").with("scope", "col"));
        for (Confusions.Of each : confusions.all()) {
            head.add(Html.of("th")
                    .with("scope", "col")
                    .add(Swatch.of(palette, each.contender()))
                    .text(each.contender().name()));
        }
        Html body = Html.of("tbody");
        confusions.mostFrequent(MOST_FREQUENT).forEach(pair -> body.add(row(confusions, pair)));
        Html table = Html.of("table").styled("plain").add(Html.of("thead").add(head), body);
        return Html.of("div").styled("wide").add(table);
    }

    private static Html row(Confusions confusions, Confusion.Pair pair) {
        List<String> classes = confusions.all().get(0).confusion().classes();
        Html row = Html.of("tr")
                .add(Html.of("th", classes.get(pair.truth())).with("scope", "row"))
                .add(Html.of("td", classes.get(pair.taken())));
        for (Confusions.Of each : confusions.all()) {
            row.add(Html.of("td", Numbers.percent(each.confusion().share(pair))));
        }
        return row;
    }
}
