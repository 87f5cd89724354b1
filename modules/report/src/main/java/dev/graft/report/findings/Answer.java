package dev.graft.report.findings;

import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.Verdict;
import dev.graft.core.strategy.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The answer of a run in one or two sentences: does transfer help? */
public final class Answer {
    private Answer() {}

    /** The answer over all contenders that can have a verdict. */
    public static String of(Findings findings) {
        List<Contender> transferring = findings.judged().stream()
                .filter(contender -> contender.role() != Role.BASELINE)
                .toList();
        List<Cell> compared = transferring.stream()
                .flatMap(contender -> findings.cells(contender).stream())
                .filter(cell -> cell.gain().isPresent())
                .toList();
        if (transferring.isEmpty() && !values(findings).isEmpty()) {
            return "Nothing is transferred here: " + values(findings) + ".";
        }
        if (compared.isEmpty()) {
            return "No answer: no strategy has a finished trial that can be compared with its baseline.";
        }
        String in = YardstickWords.of(findings.run()).in();
        Map<Ruling, List<Cell>> by =
                compared.stream().collect(Collectors.groupingBy(Answer::ruling, TreeMap::new, Collectors.toList()));
        List<Cell> helping = by.getOrDefault(Ruling.HELPS, List.of());
        List<Cell> hurting = by.getOrDefault(Ruling.HURTS, List.of());
        if (!helping.isEmpty()) {
            return "Transfer helps: " + some(helping, compared) + " better than the baseline at some budget. "
                    + "The largest gain" + in + " is that of " + extreme(helping, 1)
                    + (hurting.isEmpty() ? "" : " " + alsoHurting(hurting, compared));
        }
        if (!hurting.isEmpty()) {
            return "Transfer hurts: " + some(hurting, compared) + " worse than the baseline at some budget, "
                    + "and none is better. The largest loss" + in + " is that of " + extreme(hurting, -1);
        }
        if (by.containsKey(Ruling.NO_EVIDENCE)) {
            return "No evidence that transfer helps or hurts: " + none(compared)
                    + " from the baseline by more than chance explains" + in + ".";
        }
        return "No verdict: every comparison rests on fewer than " + Verdict.FEWEST_SEEDS
                + " seeds, too few to tell skill from luck.";
    }

    /** How good the baselines are where they see the most labels; empty where none has finished. */
    private static String values(Findings findings) {
        YardstickWords yardstick = YardstickWords.of(findings.run());
        String words = yardstick.isPlain()
                ? "%s is right on %s %% of the held-out samples, with %s"
                : "%s has a " + yardstick.full() + " of %s %%, with %s";
        return BudgetWords.join(findings.run().contenders().stream()
                .flatMap(contender -> findings.cells(contender).stream())
                .filter(cell ->
                        findings.largestBudget().filter(cell.budget()::equals).isPresent()
                                && cell.value().isPresent())
                .map(cell -> words.formatted(
                        cell.contender().name(),
                        Numbers.percent(cell.value().orElseThrow().mean()),
                        BudgetWords.full(cell.budget())))
                .toList());
    }

    private static String some(List<Cell> cells, List<Cell> compared) {
        long some = strategies(cells);
        return some + " of " + plural(strategies(compared)) + (some == 1 ? " is" : " are");
    }

    private static String none(List<Cell> compared) {
        long all = strategies(compared);
        return all == 1 ? "the one strategy compared does not differ" : "none of " + plural(all) + " differs";
    }

    private static String alsoHurting(List<Cell> hurting, List<Cell> compared) {
        return "But " + some(hurting, compared) + " worse at some budget: "
                + BudgetWords.join(hurting.stream()
                        .map(cell -> cell.contender().name())
                        .distinct()
                        .toList())
                + ".";
    }

    private static String extreme(List<Cell> cells, int sign) {
        Cell cell = cells.stream()
                .max(Comparator.comparingDouble(
                        c -> sign * c.gain().orElseThrow().estimate().mean()))
                .orElseThrow();
        Gain gain = cell.gain().orElseThrow();
        return cell.contender().name() + " at " + BudgetWords.full(cell.budget()) + ": "
                + Numbers.points(gain.estimate().mean()) + " points over " + gain.baseline() + " (95 % interval "
                + Numbers.points(gain.estimate().interval(0.95)) + ").";
    }

    private static Ruling ruling(Cell cell) {
        return Ruling.on(cell.gain().orElseThrow());
    }

    private static long strategies(List<Cell> cells) {
        return cells.stream()
                .map(Cell::contender)
                .map(Contender::name)
                .distinct()
                .count();
    }

    private static String plural(long strategies) {
        return strategies + (strategies == 1 ? " strategy" : " strategies");
    }
}
