package dev.graft.report.page;

import dev.graft.core.result.Run;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Estimate;
import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.Verdict;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Numbers;
import dev.graft.report.findings.Ruling;
import dev.graft.report.markup.Html;

/** A cell of the main table: value, gain and verdict, one below the other. */
final class TableCell {
    private TableCell() {}

    static Html of(Findings findings, Cell cell) {
        if (cell.value().isEmpty()) {
            return Html.of("td", cell.remark()).styled("remark");
        }
        Run run = findings.run();
        Estimate value = cell.value().get();
        Html td = Html.of("td")
                .add(Html.of("a", Numbers.percent(value.mean()))
                        .styled("accuracy")
                        .with("href", "#" + NumbersSection.anchor(run, cell)))
                .add(small(Numbers.percent(value.interval(0.95))));
        cell.gain().ifPresent(gain -> gain(td, gain));
        if (cell.finished() < run.seeds()) {
            td.add(small(cell.finished() + " of " + run.seeds() + " seeds"));
        }
        return td;
    }

    private static void gain(Html td, Gain gain) {
        Ruling ruling = Ruling.on(gain);
        Estimate estimate = gain.estimate();
        td.add(Html.of("span", ruling.mark() + Numbers.points(estimate.mean()))
                .styled("gain " + Parts.style(ruling))
                .with("title", "gain in points over " + gain.baseline()));
        td.add(small(Numbers.points(estimate.interval(0.95))));
        if (ruling == Ruling.BOUND) {
            return;
        }
        String words = ruling == Ruling.TOO_FEW_SEEDS
                ? "no verdict below " + Verdict.FEWEST_SEEDS + " seeds"
                : ruling.words() + ", p\u00A0" + Numbers.p(gain.correctedP()).replace(' ', '\u00A0');
        td.add(Html.of("span", words)
                .styled("small ruling " + Parts.style(ruling))
                .with("title", "p before correction: " + Numbers.p(estimate.pValue())));
    }

    private static Html small(String text) {
        return Html.of("span", text).styled("small");
    }
}
