package dev.graft.report.findings;

import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Budget;
import dev.graft.core.statistics.Attribution;
import dev.graft.core.statistics.ControlCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a control arm says of the gain of its strategy. */
public final class ControlWords {
    private ControlWords() {}

    /** A sentence on an arm over all budgets, ascending: budgets of which the same is said share a clause. */
    public static String of(Findings findings, ControlArm arm) {
        List<ControlCell> cells = findings.cells(arm).stream()
                .sorted(Comparator.comparingDouble(cell -> cell.budget().size()))
                .toList();
        Map<String, List<Budget>> budgets = new LinkedHashMap<>();
        cells.forEach(cell ->
                budgets.computeIfAbsent(of(cell), words -> new ArrayList<>()).add(cell.budget()));
        if (budgets.size() == 1) {
            boolean numbers = cells.stream().anyMatch(cell -> cell.value().isPresent());
            return of(cells.get(0)) + (numbers ? ", at every budget" : "");
        }
        List<String> clauses = new ArrayList<>();
        budgets.forEach((words, where) -> clauses.add("at " + BudgetWords.list(where) + " " + words));
        return String.join("; ", clauses);
    }

    /** What is said at one budget. */
    public static String of(ControlCell cell) {
        if (cell.value().isEmpty()) {
            return cell.remark();
        }
        String taken = cell.arm().control().taken();
        return cell.attribution()
                .map(attribution -> of(attribution, taken))
                .orElse(
                        cell.lead().filter(lead -> lead.verdict().isEmpty()).isPresent()
                                ? "too few seeds to tell"
                                : "no gain to explain");
    }

    private static String of(Attribution attribution, String taken) {
        return switch (attribution) {
            case FROM_WHAT_WAS_TAKEN -> "the gain needs " + taken;
            case IN_PART -> "the gain is in part from " + taken;
            case NOT_FROM_WHAT_WAS_TAKEN -> "the gain is not from " + taken;
            case UNTOLD -> "not told apart";
        };
    }
}
