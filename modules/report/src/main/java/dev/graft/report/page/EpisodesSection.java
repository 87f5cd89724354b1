package dev.graft.report.page;

import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.statistics.Comparison;
import dev.graft.report.chart.Charts;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.EpisodeFindings;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Numbers;
import dev.graft.report.markup.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How much episodes differ, who is better in how many of them, and which are the hardest. */
final class EpisodesSection {
    private static final String READING =
            "An episode is a task of its own: some classes, a few labels, and queries that are to be told. All strategies have the "
                    + "same episodes and the same labels. Intervals are over episodes: they say how far the mean would be "
                    + "off with other episodes of these classes and samples. ";

    private static final int MOST = 10;
    private static final int MOST_NAMES = 8;

    private EpisodesSection() {}

    static List<Html> of(Findings findings, Charts charts) {
        return findings
                .episodes()
                .flatMap(episodes -> charts.episodes().map(chart -> Parts.section("episodes", "Episode by episode")
                        .add(Html.of("p", READING + transductive(findings.run()))
                                .styled("reading"))
                        .add(better(findings, episodes))
                        .add(Parts.figure(chart, ""))
                        .add(hardest(findings, episodes))))
                .stream()
                .toList();
    }

    private static String transductive(Run run) {
        String names = run.contenders().stream()
                .filter(Contender::transductive)
                .map(Contender::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? ""
                : "Marked as transductive: " + names
                        + (names.contains(", ") ? " look" : " looks")
                        + " at all queries of an episode at once, which others may not.";
    }

    /** In how many episodes each is better than the baseline, at the largest budget. */
    private static List<Html> better(Findings findings, EpisodeFindings episodes) {
        List<String> clauses = new ArrayList<>();
        Optional<Budget> budget = findings.largestBudget();
        Optional<EpisodeFindings.Row> baseline =
                budget.flatMap(at -> Comparison.baseline(findings.run(), at).flatMap(one -> episodes.row(one, at)));
        baseline.ifPresent(base -> findings.judged().stream()
                .flatMap(contender -> episodes.row(contender, base.budget()).stream())
                .sorted(Comparator.comparingDouble((EpisodeFindings.Row row) -> row.betterThan(base))
                        .reversed())
                .forEach(row ->
                        clauses.add(row.contender().name() + " in " + Numbers.percent(row.betterThan(base)) + " %")));
        return clauses.isEmpty()
                ? List.of()
                : List.of(Html.of(
                        "p",
                        "Share of episodes in which a strategy is better than %s at %s: %s."
                                .formatted(
                                        baseline.orElseThrow().contender().name(),
                                        BudgetWords.full(baseline.orElseThrow().budget()),
                                        String.join("; ", clauses))));
    }

    /** The episodes that are the hardest in the mean over strategies. */
    private static Html hardest(Findings findings, EpisodeFindings episodes) {
        Run run = findings.run();
        Budget budget = findings.largestBudget().orElseThrow();
        List<EpisodeFindings.Row> rows = run.contenders().stream()
                .flatMap(contender -> episodes.row(contender, budget).stream())
                .toList();
        Html head = Html.of("tr").add(Html.of("th", "classes").with("scope", "col"));
        rows.forEach(row -> head.add(Html.of("th", row.contender().name()).with("scope", "col")));
        Html body = Html.of("tbody");
        IntStream.range(0, run.tasks().size())
                .boxed()
                .sorted(Comparator.comparingDouble(e ->
                        rows.stream().mapToDouble(row -> row.values().get(e)).sum()))
                .limit(MOST)
                .forEach(e -> body.add(row(run, rows, e)));
        return Parts.folded("Show the hardest episodes at " + BudgetWords.full(budget))
                .add(Html.of("div")
                        .styled("wide")
                        .add(Html.of("table").add(Html.of("thead").add(head), body)));
    }

    private static Html row(Run run, List<EpisodeFindings.Row> rows, int episode) {
        List<String> names = ((Classes) run.heldOut().get(episode)).names();
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        Html row = Html.of("tr")
                .add(Html.of("th", first + (names.size() > MOST_NAMES ? ", ..." : ""))
                        .with("scope", "row"));
        rows.forEach(one -> row.add(Html.of("td", Numbers.percent(one.values().get(episode)))));
        return row;
    }
}
