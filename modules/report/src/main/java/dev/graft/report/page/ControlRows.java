package dev.graft.report.page;

import dev.graft.core.control.ControlArm;
import dev.graft.core.statistics.ControlCell;
import dev.graft.core.statistics.Gain;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.ControlWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.Numbers;
import dev.graft.report.findings.Ruling;
import dev.graft.report.findings.YardstickWords;
import dev.graft.report.markup.Html;
import java.util.List;
import java.util.Optional;

/** The table of control arms: a part per arm, a row per budget. */
final class ControlRows {
    private static final String VALUE = "value";

    private static final List<String> COLUMNS =
            List.of("budget", VALUE, "gain of the arm, points", "the strategy is better by", "so");

    private ControlRows() {}

    static Html of(Findings findings) {
        Html head = Html.of("tr");
        String value = YardstickWords.of(findings.run()).column();
        COLUMNS.forEach(name ->
                head.add(Html.of("th", name.equals(VALUE) ? value : name).with("scope", "col")));
        Html body = Html.of("tbody");
        for (ControlArm arm : findings.run().controls()) {
            String span = Integer.toString(COLUMNS.size());
            body.add(Html.of("tr")
                    .styled("part-of-table")
                    .add(Html.of("th")
                            .with("scope", "rowgroup")
                            .with("colspan", span)
                            .add(Html.of("b", arm.contender().name()))
                            .text(": " + arm.control().what())));
            List<ControlCell> cells = findings.cells(arm);
            if (cells.stream().allMatch(cell -> cell.value().isEmpty())
                    && cells.stream().map(ControlCell::remark).distinct().count() == 1) {
                body.add(Html.of("tr")
                        .add(Html.of("td", cells.get(0).remark())
                                .styled("remark")
                                .with("colspan", span)));
            } else {
                cells.forEach(cell -> body.add(row(cell)));
            }
        }
        return Parts.table(head, body);
    }

    private static Html row(ControlCell cell) {
        Html row = Html.of("tr")
                .add(Html.of("th", BudgetWords.brief(cell.budget())).with("scope", "row"));
        if (cell.value().isEmpty()) {
            return row.add(Html.of("td", cell.remark())
                    .styled("remark")
                    .with("colspan", Integer.toString(COLUMNS.size() - 1)));
        }
        return row.add(
                Parts.measured(
                        Numbers.percent(cell.value().get().mean()),
                        Optional.of(Numbers.percent(cell.value().get().interval(0.95)))),
                difference(cell.gain(), "helps", "hurts"),
                difference(cell.lead(), "better", "worse"),
                Html.of("td", ControlWords.of(cell)));
    }

    private static Html difference(Optional<Gain> difference, String above, String below) {
        if (difference.isEmpty()) {
            return Html.of("td", "");
        }
        Gain gain = difference.get();
        Ruling ruling = Ruling.on(gain);
        String words =
                switch (ruling) {
                    case HELPS -> above;
                    case HURTS -> below;
                    case NO_EVIDENCE, TOO_FEW_SEEDS, BOUND -> ruling.words();
                };
        String judged = gain.verdict().isPresent()
                ? ", p\u00A0" + Numbers.p(gain.correctedP()).replace(' ', '\u00A0')
                : "";
        return Parts.measured(
                        Numbers.points(gain.estimate().mean()),
                        Optional.of(Numbers.points(gain.estimate().interval(0.95))))
                .add(Html.of("span", words + judged).styled("small " + Parts.style(ruling)));
    }
}
