package dev.graft.report.compare;

import dev.graft.core.standing.LeftOut;
import dev.graft.core.standing.Standing;
import dev.graft.core.standing.Standings;
import dev.graft.report.chart.Palette;
import dev.graft.report.chart.Picture;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.markup.Html;
import dev.graft.report.page.Document;
import dev.graft.report.page.Swatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page of a comparison over several runs. */
final class ComparisonPage {
    private ComparisonPage() {}

    /**
     * The page as text.
     *
     * @param diagram of critical differences, where there are ranks
     * @param chart of all scenarios, where there are values
     */
    static String of(Compared compared, Palette palette, Optional<Picture> diagram, Optional<Picture> chart) {
        List<Html> sections = new ArrayList<>();
        sections.add(headline(compared));
        sections.add(scenarios(compared, palette, chart));
        compared.standings().ifPresent(standings -> {
            sections.add(ranks(standings, diagram.orElseThrow()));
            sections.add(table(standings, palette));
            if (!standings.leftOut().isEmpty()) {
                sections.add(leftOut(standings));
            }
            sections.add(reading(standings));
        });
        return Document.of(compared.title(), sections);
    }

    private static Html headline(Compared compared) {
        Html section = Html.of("section")
                .with("id", "answer")
                .add(Html.of("p", "Graft comparison \u00B7 " + compared.name()).styled("kicker"))
                .add(Html.of("h1", compared.title()));
        compared.remarks().forEach(remark -> section.add(Html.of("p", remark).styled("warning")));
        compared.standings().ifPresent(standings -> {
            section.add(Html.of("p", Conclusion.of(standings)).styled("answer"));
            standings
                    .warnings()
                    .forEach(warning -> section.add(Html.of("p", warning).styled("warning")));
        });
        return section;
    }

    private static Html scenarios(Compared compared, Palette palette, Optional<Picture> chart) {
        Html section = section("scenarios", "Every scenario, every strategy")
                .add(ScenarioRows.reading(compared.table(), !compared.links().isEmpty()));
        compared.table().published().ifPresent(published -> section.add(ScenarioRows.reference(published)));
        section.add(ScenarioRows.of(compared, palette));
        chart.ifPresent(picture -> section.add(Html.of("figure")
                .styled("below")
                .add(Html.of("div").styled("chart").markup(picture.svg()))));
        return section;
    }

    private static Html ranks(Standings standings, Picture diagram) {
        String caption = "Each scenario ranks the strategies by their mean "
                + standings.measure().words()
                + " over seeds and budgets; the axis has the mean of these ranks. A thick bar "
                + "joins strategies that do not differ by the critical difference after Nemenyi, at the level "
                + Standings.LEVEL + ".";
        return section("ranks", "Which differ")
                .add(Html.of("figure")
                        .add(Html.of("div").styled("chart").markup(diagram.svg()), Html.of("figcaption", caption)));
    }

    private static Html table(Standings standings, Palette palette) {
        Html head = Html.of("tr");
        List<String> names =
                new ArrayList<>(List.of("", "mean rank", Values.heading(standings.measure()), "beats scratch"));
        names.forEach(name -> head.add(Html.of("th", name).with("scope", "col")));
        Html body = Html.of("tbody");
        standings.standings().forEach(standing -> body.add(row(standings, standing, palette)));
        return section("table", "Over all scenarios")
                .add(Html.of(
                                "p",
                                "The mean is the interquartile mean over scenarios and seeds, with its 95 % interval. Beats "
                                        + "scratch: the probability of a better value on a scenario and with seeds taken at "
                                        + "random, with its 95 % interval; 0.50 is no difference.")
                        .styled("reading"))
                .add(Html.of("div")
                        .styled("wide")
                        .add(Html.of("table")
                                .styled("numbers")
                                .add(Html.of("thead").add(head), body)));
    }

    private static Html row(Standings standings, Standing standing, Palette palette) {
        return Html.of("tr")
                .add(
                        Html.of("th")
                                .with("scope", "row")
                                .add(Swatch.of(palette, standing.name()))
                                .text(standing.name()),
                        Html.of("td", String.format(Locale.ROOT, "%.2f", standing.meanRank())),
                        Html.of("td", Values.of(standings.measure(), standing.mean()))
                                .add(small(Values.of(standings.measure(), standing.interval()))),
                        standing.improvement()
                                .map(one -> Html.of("td", probability(one.probability()))
                                        .add(small(probability(one.interval().low()) + " to "
                                                + probability(one.interval().high()))))
                                .orElse(Html.of("td", "\u2013")));
    }

    private static Html leftOut(Standings standings) {
        Html list = Html.of("dl").styled("facts");
        for (LeftOut one : standings.leftOut()) {
            list.add(Html.of("dt", one.name()), Html.of("dd", one.why()));
        }
        return section("left-out", "Left out").add(list);
    }

    private static Html reading(Standings standings) {
        return section("test", "How the test is made")
                .add(Html.of(
                        "p",
                        Conclusion.test(standings)
                                + ". The second is the sharper test and decides whether the strategies "
                                + "differ at all. Then two differ where their mean ranks are apart by the critical "
                                + "difference. Groups that do not differ: " + Conclusion.groups(standings) + "."))
                .add(Html.of(
                        "p",
                        "A value is the mean over "
                                + BudgetWords.list(standings.budgets())
                                + ", which all runs have. Intervals are of chance in the seeds, by a bootstrap within each "
                                + "scenario; they say nothing of scenarios that are not here. The tests count scenarios, and "
                                + "take each for one drawn independently. J. Demšar, JMLR 7, 2006; R. Agarwal et al., "
                                + "NeurIPS 2021."));
    }

    private static Html section(String id, String heading) {
        return Html.of("section").with("id", id).add(Html.of("h2", heading));
    }

    private static Html small(String text) {
        return Html.of("div", text).styled("small");
    }

    private static String probability(double probability) {
        return String.format(Locale.ROOT, "%.2f", probability);
    }
}
