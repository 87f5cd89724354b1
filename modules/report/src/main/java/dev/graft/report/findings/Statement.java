package dev.graft.report.findings;

import dev.graft.core.control.ControlArm;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Attribution;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.ControlCell;
import dev.graft.core.strategy.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of one contender, in one sentence: "helps up to 10 labels per class, no evidence from 20 on".
 *
 * @param clauses ascending in budgets, each about neighbours that share a ruling; then remarks on budgets without a number
 */
public record Statement(Contender contender, List<Clause> clauses) {
    private static final int MOST_GAINS = 3;

    /**
     * A part of the statement.
     *
     * @param ruling empty where there is only a remark
     * @param words that follow the words of the ruling
     */
    public record Clause(Optional<Ruling> ruling, String words) {}

    /** The statement on a contender that can have a verdict. */
    public static Statement of(Findings findings, Contender contender) {
        List<Cell> cells = findings.cells(contender).stream()
                .sorted(Comparator.comparingDouble(cell -> cell.budget().size()))
                .toList();
        List<Cell> compared =
                cells.stream().filter(cell -> cell.gain().isPresent()).toList();
        List<Clause> clauses = new ArrayList<>();
        for (List<Cell> stretch : stretches(cells)) {
            clauses.add(clause(findings, stretch, compared));
        }
        clauses.addAll(attributions(findings, contender));
        clauses.addAll(remarks(cells));
        if (clauses.isEmpty()) {
            clauses.add(new Clause(Optional.empty(), "the baseline that the others are compared with"));
        }
        return new Statement(contender, List.copyOf(clauses));
    }

    /** The cells with a gain, those with one ruling together as long as nothing lies between them. */
    private static List<List<Cell>> stretches(List<Cell> cells) {
        List<List<Cell>> stretches = new ArrayList<>();
        Optional<Ruling> last = Optional.empty();
        for (Cell cell : cells) {
            Optional<Ruling> ruling = cell.gain().map(Ruling::on);
            if (ruling.isPresent() && ruling.equals(last)) {
                stretches.get(stretches.size() - 1).add(cell);
            } else if (ruling.isPresent()) {
                stretches.add(new ArrayList<>(List.of(cell)));
            }
            last = ruling;
        }
        return stretches;
    }

    private static Clause clause(Findings findings, List<Cell> stretch, List<Cell> all) {
        Ruling ruling = Ruling.on(stretch.get(0).gain().orElseThrow());
        String where = where(stretch, all) + against(findings, stretch);
        boolean telling = ruling == Ruling.HELPS || ruling == Ruling.HURTS;
        return new Clause(Optional.of(ruling), telling ? where + ": " + gains(stretch) + " points" : where);
    }

    private static String where(List<Cell> stretch, List<Cell> all) {
        Budget first = stretch.get(0).budget();
        Budget last = stretch.get(stretch.size() - 1).budget();
        if (stretch.size() == 1) {
            return "at " + BudgetWords.full(first);
        }
        if (stretch.size() == all.size()) {
            return "at every budget, " + BudgetWords.range(first, last);
        }
        if (stretch.get(0).equals(all.get(0))) {
            return "up to " + BudgetWords.full(last);
        }
        return last.equals(all.get(all.size() - 1).budget())
                ? "from " + BudgetWords.full(first) + " on"
                : "from " + BudgetWords.range(first, last);
    }

    private static String gains(List<Cell> cells) {
        List<String> gains = cells.stream()
                .map(cell -> Numbers.points(cell.gain().orElseThrow().estimate().mean()))
                .toList();
        return gains.size() <= MOST_GAINS
                ? BudgetWords.join(gains)
                : gains.get(0) + " to " + gains.get(gains.size() - 1);
    }

    /** What a gain is not from, by control arms that gain as much. */
    private static List<Clause> attributions(Findings findings, Contender contender) {
        Map<ControlArm, List<Budget>> kept = new LinkedHashMap<>();
        for (ControlCell cell : findings.comparison().controls()) {
            if (cell.arm().of().equals(contender.name())
                    && cell.attribution()
                            .filter(Attribution.NOT_FROM_WHAT_WAS_TAKEN::equals)
                            .isPresent()) {
                kept.computeIfAbsent(cell.arm(), arm -> new ArrayList<>()).add(cell.budget());
            }
        }
        return kept.entrySet().stream()
                .map(entry -> new Clause(
                        Optional.empty(),
                        "the gain at %s is not from %s: \"%s\" keeps it"
                                .formatted(
                                        BudgetWords.list(entry.getValue()),
                                        entry.getKey().control().taken(),
                                        entry.getKey().contender().name())))
                .toList();
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
            if (cell.value().isEmpty()) {
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
