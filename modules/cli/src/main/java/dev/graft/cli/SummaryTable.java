package dev.graft.cli;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Comparison;
import dev.graft.core.statistics.Estimate;
import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.Verdict;
import dev.graft.report.findings.YardstickWords;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer in a terminal: the mean per strategy and budget, marked by verdict; then the control arms. */
final class SummaryTable {
    private SummaryTable() {}

    static void print(Comparison comparison, Run run, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(YardstickWords.of(run).full() + " in %"));
        run.budgets().forEach(budget -> header.add(budget.toString()));
        rows.add(header);
        for (Contender contender : run.contenders()) {
            List<String> row = new ArrayList<>(List.of(contender.name()));
            for (Budget budget : run.budgets()) {
                Cell cell = comparison.cell(contender, budget);
                row.add(words(cell.value(), cell.gain(), cell.remark()));
            }
            rows.add(row);
        }
        TextTable.print(rows, out);
        comparison.cells().stream()
                .filter(cell -> cell.value().isEmpty())
                .map(cell -> cell.contender().name() + ": " + cell.remark())
                .distinct()
                .forEach(out::println);
        out.println("+ helps, - hurts against the baseline (Holm-corrected p <= " + Verdict.LEVEL
                + "); no sign: no evidence, or no verdict.");
        ControlTable.print(comparison, run, out);
    }

    /** Value and verdict of a cell, or why there is none. */
    static String words(Optional<Estimate> value, Optional<Gain> gain, String remark) {
        if (value.isEmpty()) {
            return remark.startsWith("failed") ? "failed" : "not applicable";
        }
        String sign = gain.flatMap(Gain::verdict)
                .map(verdict -> switch (verdict) {
                    case HELPS -> " +";
                    case HURTS -> " -";
                    case NO_EVIDENCE -> "  ";
                })
                .orElse("  ");
        return "%.1f%s".formatted(100 * value.get().mean(), sign);
    }
}
