package dev.graft.report.findings;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Cell;
import dev.graft.core.strategy.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of one contender, budget by budget.
 *
 * @param clauses in the order helps, hurts, no evidence, no verdict, then remarks on budgets without a number
 */
public record Statement(Contender contender, List<Clause> clauses) {

    /**
     * A part of the statement that shares a ruling.
     *
     * @param ruling empty where there is only a remark
     * @param words that follow the words of the ruling
     */
    public record Clause(Optional<Ruling> ruling, String words) {}

    private static final List<Ruling> ORDER =
            List.of(Ruling.HELPS, Ruling.HURTS, Ruling.NO_EVIDENCE, Ruling.TOO_FEW_SEEDS);

    /** The statement on a contender that can have a verdict. */
    public static Statement of(Findings findings, Contender contender) {
        List<Cell> cells = findings.cells(contender);
        List<Clause> clauses = new ArrayList<>();
        for (Ruling ruling : ORDER) {
            List<Cell> mine = cells.stream()
                    .filter(cell ->
                            cell.gain().map(Ruling::on).filter(ruling::equals).isPresent())
                    .toList();
            if (!mine.isEmpty()) {
                clauses.add(new Clause(Optional.of(ruling), clause(findings, ruling, mine)));
            }
        }
        clauses.addAll(remarks(cells));
        if (clauses.isEmpty()) {
            clauses.add(new Clause(Optional.empty(), "the baseline that the others are compared with"));
        }
        return new Statement(contender, List.copyOf(clauses));
    }

    private static String clause(Findings findings, Ruling ruling, List<Cell> cells) {
        List<Budget> budgets = cells.stream().map(Cell::budget).toList();
        String where = "at " + BudgetWords.list(budgets) + against(findings, cells);
        if (ruling != Ruling.HELPS && ruling != Ruling.HURTS) {
            return where;
        }
        List<String> gains = cells.stream()
                .map(cell -> Numbers.points(cell.gain().orElseThrow().estimate().mean()))
                .toList();
        return where + ": " + BudgetWords.join(gains) + " points";
    }

    /** Names the baselines other than scratch, which is what a reader expects. */
    private static String against(Findings findings, List<Cell> cells) {
        String scratch =
                findings.run().withRole(Role.SCRATCH).map(Contender::name).orElse("");
        Set<String> others = new LinkedHashSet<>();
        for (Cell cell : cells) {
            String baseline = cell.gain().orElseThrow().baseline();
            if (!baseline.equals(scratch)) {
                others.add(BudgetWords.brief(cell.budget()) + " against " + baseline);
            }
        }
        return others.isEmpty() ? "" : " (" + String.join(", ", others) + ")";
    }

    private static List<Clause> remarks(List<Cell> cells) {
        Map<String, List<Budget>> budgets = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (cell.accuracy().isEmpty()) {
                budgets.computeIfAbsent(cell.remark(), remark -> new ArrayList<>())
                        .add(cell.budget());
            }
        }
        List<Clause> clauses = new ArrayList<>();
        budgets.forEach((remark, where) -> {
            boolean everywhere = where.size() == cells.size();
            String words = everywhere ? remark : "at " + BudgetWords.list(where) + ": " + remark;
            clauses.add(new Clause(Optional.empty(), words));
        });
        return clauses;
    }
}
