package dev.graft.report.page;

import dev.graft.core.result.Run;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Estimate;
import dev.graft.core.statistics.Gain;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Numbers;
import dev.graft.report.findings.Ruling;
import dev.graft.report.markup.Html;
import java.util.List;
import java.util.stream.Stream;

/** Every number with its p-values, remarks and the trials that it was computed from. */
final class NumbersSection {
    private static final List<String> COLUMNS = List.of(
            "contender",
            "budget",
            "seeds",
            "accuracy, %",
            "gain, points",
            "over",
            "p (Holm)",
            "p (raw)",
            "p (Wilcoxon)",
            "verdict",
            "fit",
            "trials, by seed");

    private NumbersSection() {}

    static Html of(Findings findings) {
        Html head = Html.of("tr");
        COLUMNS.forEach(column -> head.add(Html.of("th", column).with("scope", "col")));
        Html body = Html.of("tbody");
        findings.comparison().cells().forEach(cell -> body.add(row(findings.run(), cell)));
        Html table = Html.of("table").styled("numbers").add(Html.of("thead").add(head), body);
        return Parts.section("numbers", "Every number and where it comes from")
                .add(Html.of("p")
                        .styled("reading")
                        .text("Each trial has a folder ")
                        .add(Html.of("code", "trials/<hash>/"))
                        .text(" with its predictions, and a line in ")
                        .add(Html.of("code", "trials.jsonl"))
                        .text("; ")
                        .add(Html.of("code", "curves.csv"))
                        .text(" has the numbers of this table."))
                .add(Parts.folded("Show all " + findings.comparison().cells().size() + " cells")
                        .add(Html.of("div").styled("wide").add(table)));
    }

    /** The id of a cell's row. */
    static String anchor(Run run, Cell cell) {
        return "cell-" + (run.contenders().indexOf(cell.contender()) + 1) + "-"
                + (run.budgets().indexOf(cell.budget()) + 1);
    }

    private static Html row(Run run, Cell cell) {
        Html row = Html.of("tr").with("id", anchor(run, cell));
        row.add(Html.of("th", cell.contender().name()).with("scope", "row"));
        Stream.of(
                        BudgetWords.brief(cell.budget()),
                        cell.finished() + " of " + run.seeds(),
                        cell.accuracy().map(NumbersSection::accuracy).orElse(""),
                        cell.gain().map(NumbersSection::gain).orElse(""),
                        cell.gain().map(Gain::baseline).orElse(""),
                        judged(cell) ? Numbers.p(cell.gain().orElseThrow().correctedP()) : "",
                        cell.gain()
                                .map(gain -> Numbers.p(gain.estimate().pValue()))
                                .orElse(""),
                        cell.gain().flatMap(Gain::wilcoxonP).map(Numbers::p).orElse(""))
                .forEach(text -> row.add(Html.of("td", text)));
        return row.add(
                Html.of("td", verdict(cell)).styled("words"),
                Html.of("td", Double.isNaN(cell.fitSeconds()) ? "" : Numbers.seconds(cell.fitSeconds())),
                Html.of("td").styled("trials").add(TrialLinks.of(run, cell)));
    }

    private static boolean judged(Cell cell) {
        return cell.gain().flatMap(Gain::verdict).isPresent();
    }

    private static String verdict(Cell cell) {
        Stream<String> ruling = cell.gain().map(Ruling::on).filter(r -> r != Ruling.BOUND).map(Ruling::words).stream();
        Stream<String> remark = Stream.of(cell.remark()).filter(text -> !text.isEmpty());
        return String.join("; ", Stream.concat(ruling, remark).toList());
    }

    private static String accuracy(Estimate estimate) {
        return Numbers.percent(estimate.mean()) + " (" + Numbers.percent(estimate.interval(0.95)) + ")";
    }

    private static String gain(Gain gain) {
        Estimate estimate = gain.estimate();
        return Numbers.points(estimate.mean()) + " (" + Numbers.points(estimate.interval(0.95)) + ")";
    }
}
