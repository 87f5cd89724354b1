package dev.graft.report.page;

import dev.graft.core.result.Run;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Estimate;
import dev.graft.core.statistics.Gain;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Numbers;
import dev.graft.report.findings.Ruling;
import dev.graft.report.findings.YardstickWords;
import dev.graft.report.markup.Html;
import java.util.List;
import java.util.stream.Stream;

/** Every number with its p-values, remarks and the trials that it was computed from. */
final class NumbersSection {
    private static final String VALUE = "value";

    private static final List<String> COLUMNS = List.of(
            "contender", "budget", "seeds", VALUE, "gain, points", "over", "p (Holm)", "p (raw)", "verdict", "fit");

    /** Only in the table if there is one: it needs six seeds. */
    private static final String WILCOXON = "p (Wilcoxon)";

    private NumbersSection() {}

    static Html of(Findings findings) {
        boolean wilcoxon = findings.comparison().cells().stream()
                .anyMatch(cell -> cell.gain().flatMap(Gain::wilcoxonP).isPresent());
        Stream<String> columns = Stream.concat(COLUMNS.stream(), wilcoxon ? Stream.of(WILCOXON) : Stream.empty());
        Html head = Html.of("tr");
        String value = YardstickWords.of(findings.run()).column();
        columns.forEach(column ->
                head.add(Html.of("th", column.equals(VALUE) ? value : column).with("scope", "col")));
        Html body = Html.of("tbody");
        findings.comparison().cells().forEach(cell -> body.add(row(findings.run(), cell), trials(findings, cell)));
        Html table = Html.of("table").styled("numbers").add(Html.of("thead").add(head), body);
        return Parts.section("numbers", "Every number and where it comes from")
                .add(Html.of("p")
                        .styled("reading")
                        .text("Each trial has a folder ")
                        .add(Html.of("code", "trials/<hash>/"))
                        .text(" with its predictions, and a line in ")
                        .add(Html.of("code", "trials.jsonl"))
                        .text(". Below each row stand its trials: the number of the seed, and the hash."))
                .add(Parts.folded("Show all " + findings.comparison().cells().size() + " cells")
                        .add(Html.of("div").styled("wide").add(table)));
    }

    /** The id of a cell's row. */
    static String anchor(Run run, Cell cell) {
        return "cell-" + (run.contenders().indexOf(cell.contender()) + 1) + "-"
                + (run.budgets().indexOf(cell.budget()) + 1);
    }

    private static Html row(Run run, Cell cell) {
        Html row = Html.of("tr").styled("of").with("id", anchor(run, cell));
        row.add(Html.of("th", cell.contender().name()).with("scope", "row"));
        Stream.of(
                        BudgetWords.brief(cell.budget()),
                        cell.finished() + " of " + run.seeds(),
                        cell.value().map(NumbersSection::value).orElse(""),
                        cell.gain().map(NumbersSection::gain).orElse(""),
                        cell.gain().map(Gain::baseline).orElse(""),
                        judged(cell) ? Numbers.p(cell.gain().orElseThrow().correctedP()) : "",
                        cell.gain()
                                .map(gain -> Numbers.p(gain.estimate().pValue()))
                                .orElse(""),
                        verdict(cell),
                        Double.isNaN(cell.fitSeconds()) ? "" : Numbers.seconds(cell.fitSeconds()))
                .forEach(text -> row.add(Html.of("td", text)));
        cell.gain().flatMap(Gain::wilcoxonP).ifPresent(p -> row.add(Html.of("td", Numbers.p(p))));
        return row;
    }

    private static Html trials(Findings findings, Cell cell) {
        String remark = cell.remark();
        Html trials = Html.of("td")
                .with("colspan", Integer.toString(COLUMNS.size() + 1))
                .add(TrialLinks.of(findings.run(), cell))
                .text(remark);
        return Html.of("tr").styled("trials").add(trials);
    }

    private static boolean judged(Cell cell) {
        return cell.gain().flatMap(Gain::verdict).isPresent();
    }

    private static String verdict(Cell cell) {
        return cell.gain()
                .map(Ruling::on)
                .filter(r -> r != Ruling.BOUND)
                .map(Ruling::words)
                .orElse("");
    }

    private static String value(Estimate estimate) {
        return Numbers.percent(estimate.mean()) + " (" + Numbers.percent(estimate.interval(0.95)) + ")";
    }

    private static String gain(Gain gain) {
        Estimate estimate = gain.estimate();
        return Numbers.points(estimate.mean()) + " (" + Numbers.points(estimate.interval(0.95)) + ")";
    }
}
