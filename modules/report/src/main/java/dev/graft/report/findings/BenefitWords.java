package dev.graft.report.findings;

import dev.graft.core.benefit.Benefit;
import dev.graft.core.benefit.BenefitTable;
import dev.graft.core.benefit.Benefits;
import dev.graft.core.labels.Budget;
import dev.graft.core.statistics.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is said of one of the three benefits over all strategies: which have it, and who most. */
public final class BenefitWords {
    private static final int MOST_NAMES = 4;

    private BenefitWords() {}

    /**
     * A sentence or two that follow the name of the benefit.
     *
     * @param benefit of the curve: start, slope or asymptote
     */
    public static String of(BenefitTable table, Benefit benefit) {
        List<Benefits> known =
                table.rows().stream().filter(row -> row.of(benefit).isKnown()).toList();
        if (known.isEmpty()) {
            return "not to be had from so few budgets.";
        }
        if (known.stream().allMatch(row -> row.of(benefit).interval().isEmpty())) {
            return "no interval, and so no word on it, with fewer than two seeds.";
        }
        List<Benefits> higher = known.stream()
                .filter(row -> interval(row, benefit).filter(i -> i.low() > 0).isPresent())
                .toList();
        List<Benefits> lower = known.stream()
                .filter(row -> interval(row, benefit).filter(i -> i.high() < 0).isPresent())
                .toList();
        return (higher.isEmpty() ? "with no strategy" : "with " + names(higher, known) + most(higher, benefit))
                + "."
                + (lower.isEmpty() ? "" : " Lower with " + names(lower, known) + ".");
    }

    private static String names(List<Benefits> some, List<Benefits> all) {
        if (some.size() == all.size() && all.size() > 1) {
            return all.size() == 2 ? "both strategies" : "all " + all.size() + " strategies";
        }
        return some.size() > MOST_NAMES
                ? some.size() + " of " + all.size() + " strategies"
                : BudgetWords.join(
                        some.stream().map(row -> row.contender().name()).toList());
    }

    private static String most(List<Benefits> higher, Benefit benefit) {
        Benefits row = higher.stream()
                .max(Comparator.comparingDouble(r -> r.of(benefit).value()))
                .orElseThrow();
        String name =
                higher.size() == 1 ? ": " : "; most with " + row.contender().name() + ": ";
        return name + Numbers.points(row.of(benefit).value()) + " points" + where(row.budgets(), benefit)
                + " (95 % interval "
                + Numbers.points(interval(row, benefit).orElseThrow()) + ")";
    }

    private static String where(List<Budget> budgets, Benefit benefit) {
        return switch (benefit) {
            case START ->
                " at " + BudgetWords.full(budgets.get(0)) + (budgets.get(0).isZero() ? ", over a guess" : "");
            case ASYMPTOTE -> " at " + BudgetWords.full(budgets.get(budgets.size() - 1));
            default -> " more per doubling";
        };
    }

    private static Optional<Interval> interval(Benefits row, Benefit benefit) {
        return row.of(benefit).interval();
    }
}
