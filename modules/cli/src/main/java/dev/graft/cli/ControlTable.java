package dev.graft.cli;

import dev.graft.core.control.ControlArm;
import dev.graft.core.result.Run;
import dev.graft.core.statistics.Attribution;
import dev.graft.core.statistics.Comparison;
import dev.graft.core.statistics.ControlCell;
import dev.graft.report.findings.YardstickWords;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The control arms of a run in a terminal: the mean per arm and budget, marked as the table above, and what they say. */
final class ControlTable {
    private ControlTable() {}

    /** Prints nothing where there are no control arms. */
    static void print(Comparison comparison, Run run, PrintWriter out) {
        if (run.controls().isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(
                List.of("control arms: " + YardstickWords.of(run).full() + " in %"));
        run.budgets().forEach(budget -> header.add(budget.toString()));
        rows.add(header);
        for (ControlArm arm : run.controls()) {
            List<String> row = new ArrayList<>(List.of(arm.contender().name()));
            cells(comparison, arm)
                    .forEach(cell -> row.add(SummaryTable.words(cell.value(), cell.gain(), cell.remark())));
            rows.add(row);
        }
        out.println();
        TextTable.print(rows, out);
        comparison.controls().stream()
                .filter(cell -> cell.value().isEmpty())
                .map(cell -> cell.arm().contender().name() + ": " + cell.remark())
                .distinct()
                .forEach(out::println);
        run.controls().forEach(arm -> sayWhatIsKept(arm, cells(comparison, arm), out));
    }

    private static List<ControlCell> cells(Comparison comparison, ControlArm arm) {
        return comparison.controls().stream()
                .filter(cell -> cell.arm().equals(arm))
                .toList();
    }

    private static void sayWhatIsKept(ControlArm arm, List<ControlCell> cells, PrintWriter out) {
        String where = cells.stream()
                .filter(cell -> cell.attribution()
                        .filter(Attribution.NOT_FROM_WHAT_WAS_TAKEN::equals)
                        .isPresent())
                .map(cell -> cell.budget().toString())
                .collect(Collectors.joining(", "));
        if (!where.isEmpty()) {
            out.println("%s keeps the gain at %s: that of %s there is not from %s."
                    .formatted(
                            arm.contender().name(),
                            where,
                            arm.of(),
                            arm.control().taken()));
        }
    }
}
