package dev.graft.report.page;

import dev.graft.core.result.Contender;
import dev.graft.report.chart.Charts;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Frontier;
import dev.graft.report.findings.YardstickWords;
import dev.graft.report.markup.Html;
import java.util.List;

/** What the strategies cost. */
final class CostSection {
    private static final String READING =
            "Left is cheaper, up is better. Points that are filled are on the front: no other "
                    + "is %s at as low a cost or a lower one. Where intervals overlap, who is on it may be chance. Upper bounds, "
                    + "which see more labels, are left out. ";

    private CostSection() {}

    static List<Html> of(Findings findings, Charts charts) {
        List<Frontier> frontiers = Frontier.all(findings);
        return charts.cost().stream()
                .map(cost -> Parts.section("cost", "What it costs")
                        .add(Parts.figure(
                                cost,
                                caption(
                                        frontiers,
                                        YardstickWords.of(findings.run()).isPlain()))))
                .toList();
    }

    private static String caption(List<Frontier> frontiers, boolean plain) {
        StringBuilder caption =
                new StringBuilder(READING.formatted(plain ? "as accurate, or more so," : "as good, or better,"));
        frontiers.forEach(frontier -> caption.append(measured(frontier.kind()))
                .append(" On its front: ")
                .append(names(
                        frontier.front().stream().map(Frontier.Point::contender).toList()))
                .append(unknown(frontier))
                .append(". "));
        if (frontiers.stream().noneMatch(frontier -> frontier.kind() == Frontier.Kind.MEMORY)) {
            caption.append("The memory of a fit is measured by \u201C./graft cost\u201D with the folder of this run.");
        }
        return caption.toString().strip();
    }

    private static String measured(Frontier.Kind kind) {
        return switch (kind) {
            case SECONDS ->
                "Time: the mean wall time of a fit in this run, without the scoring of held-out samples and the features "
                        + "that were computed once for all; it depends on the machine and its load.";
            case PARAMETERS ->
                "Trained parameters: how many numbers the fit learned that the predictions are made by; what stayed "
                        + "frozen is not counted.";
            case MEMORY ->
                "Memory: the most that was resident while one fit ran alone in a process of its own, above what was "
                        + "resident before it.";
        };
    }

    private static String unknown(Frontier frontier) {
        return frontier.unknown().isEmpty() ? "" : "; not known of " + names(frontier.unknown());
    }

    private static String names(List<Contender> contenders) {
        return BudgetWords.join(contenders.stream().map(Contender::name).toList());
    }
}
