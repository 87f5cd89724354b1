package dev.graft.cli;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Comparison;
import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** The answer in a terminal: mean accuracy per strategy and budget, marked by verdict; then the control arms. */
final class SummaryTable {
    private SummaryTable() {}

    static void print(Comparison comparison, Run run, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("accuracy in %"));
        run.budgets().forEach(budget -> header.add(budget.toString()));
        rows.add(header);
        for (Contender contender : run.contenders()) {
            List<String> row = new ArrayList<>(List.of(contender.name()));
            for (Budget budget : run.budgets()) {
                row.add(words(comparison.cell(contender, budget)));
            }
            rows.add(row);
        }
        TextTable.print(rows, out);
        comparison.cells().stream()
                .filter(cell -> cell.accuracy().isEmpty())
                .map(cell -> cell.contender().name() + ": " + cell.remark())
                .distinct()
                .forEach(out::println);
        out.println("+ helps, - hurts against the baseline (Holm-corrected p <= " + Verdict.LEVEL
                + "); no sign: no evidence, or no verdict.");
        ControlTable.print(run, out);
    }

    private static String words(Cell cell) {
        if (cell.accuracy().isEmpty()) {
            return cell.remark().startsWith("failed") ? "failed" : "not applicable";
        }
        String sign = cell.gain()
                .flatMap(Gain::verdict)
                .map(verdict -> switch (verdict) {
                    case HELPS -> " +";
                    case HURTS -> " -";
                    case NO_EVIDENCE -> "  ";
                })
                .orElse("  ");
        return "%.1f%s".formatted(100 * cell.accuracy().get().mean(), sign);
    }
}
