package dev.graft.report.page;

import dev.graft.core.strategy.Exhibit;
import dev.graft.report.chart.Charts;
import dev.graft.report.chart.Showcase;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.markup.Html;
import java.util.List;

/** What the strategies want shown. */
final class ShowcaseSection {
    private ShowcaseSection() {}

    static List<Html> of(Charts charts) {
        if (charts.showcases().isEmpty()) {
            return List.of();
        }
        Html section = Parts.section("inside", "A look inside")
                .add(Html.of("p", "What the strategies show of themselves, from one trial each.")
                        .styled("reading"));
        charts.showcases().forEach(showcase -> section.add(folded(charts, showcase)));
        return List.of(section);
    }

    private static Html folded(Charts charts, Showcase showcase) {
        Html summary = Html.of("summary")
                .add(Swatch.of(charts.palette(), showcase.contender()))
                .add(Html.of("b", showcase.contender().name()))
                .text(" \u00B7 " + titles(showcase));
        Html details = Html.of("details").add(summary);
        details.add(Html.of("p")
                .styled("reading")
                .text("Seed " + showcase.trial().trial().seed() + " at "
                        + BudgetWords.full(showcase.trial().trial().budget()) + ", trial ")
                .add(TrialLinks.of(showcase.trial()))
                .text("."));
        showcase.items().forEach(item -> details.add(shown(item)));
        return details;
    }

    private static String titles(Showcase showcase) {
        return String.join(
                ", ",
                showcase.items().stream().map(item -> item.exhibit().title()).toList());
    }

    private static Html shown(Showcase.Item item) {
        if (item.picture().isPresent()) {
            return Parts.figure(item.picture().get(), "");
        }
        Html block = Html.of("div")
                .styled("exhibit")
                .add(Html.of("h3", item.exhibit().title()));
        if (item.exhibit() instanceof Exhibit.Table table) {
            return block.add(Html.of("div").styled("wide").add(table(table)));
        }
        List<String> lines = item.exhibit() instanceof Exhibit.Rules rules ? rules.lines() : List.of();
        return block.add(Html.of("pre", String.join("\n", lines)));
    }

    private static Html table(Exhibit.Table table) {
        Html head = Html.of("tr");
        table.columns().forEach(column -> head.add(Html.of("th", column).with("scope", "col")));
        Html body = Html.of("tbody");
        for (List<String> texts : table.rows()) {
            Html row = Html.of("tr");
            texts.forEach(text -> row.add(Html.of("td", text)));
            body.add(row);
        }
        return Html.of("table").styled("plain").add(Html.of("thead").add(head), body);
    }
}
