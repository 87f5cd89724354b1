package dev.graft.report.findings;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Confusion;
import dev.graft.core.strategy.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What each contender takes for what.
 *
 * @param all scratch first, then in the order of contenders; those without a finished trial are left out
 */
public record Confusions(List<Of> all) {

    /** The confusion of a contender at the largest budget at which it finished, summed over seeds. */
    public record Of(Contender contender, Budget budget, Confusion confusion) {}

    /** The confusions of a run; reads predictions of one budget per contender. */
    public static Confusions of(Findings findings) {
        return new Confusions(findings.run().contenders().stream()
                .sorted(Comparator.comparing(contender -> contender.role() != Role.SCRATCH))
                .flatMap(contender -> of(findings, contender))
                .toList());
    }

    private static Stream<Of> of(Findings findings, Contender contender) {
        return findings.run().budgets().stream()
                .filter(budget -> !findings.finished(contender, budget).isEmpty())
                .max(Comparator.comparingDouble(Budget::size))
                .flatMap(budget -> Confusion.of(findings.run(), findings.finished(contender, budget))
                        .map(confusion -> new Of(contender, budget, confusion)))
                .stream();
    }

    /** What the best strategy that transfers does to scratch's confusions, in a sentence; empty where one is missing. */
    public Optional<String> comparedWithScratch() {
        Optional<Of> scratch = all.stream()
                .filter(each -> each.contender().role() == Role.SCRATCH)
                .findFirst();
        return scratch.flatMap(of -> best(of.budget()).map(best -> sentence(best, of)));
    }

    private Optional<Of> best(Budget budget) {
        return all.stream()
                .filter(each -> each.budget().equals(budget))
                .filter(each -> each.contender().role() == Role.TRANSFER
                        || each.contender().role() == Role.SOURCE_ONLY)
                .max(Comparator.comparingDouble(each -> each.confusion().accuracy()));
    }

    private static String sentence(Of best, Of scratch) {
        String which = "At %s the best strategy is %s. "
                .formatted(BudgetWords.full(best.budget()), best.contender().name());
        return which
                + best.confusion()
                        .mostRemovedFrom(scratch.confusion())
                        .map(pair -> "The confusion that it lessens most: " + taken(scratch, pair) + ", "
                                + best.contender().name() + " "
                                + percent(best.confusion().share(pair)) + ".")
                        .orElse("It lessens no confusion of "
                                + scratch.contender().name() + ".");
    }

    private static String taken(Of of, Confusion.Pair pair) {
        List<String> classes = of.confusion().classes();
        return "%s takes %s of \u201C%s\u201D for \u201C%s\u201D"
                .formatted(
                        of.contender().name(),
                        percent(of.confusion().share(pair)),
                        classes.get(pair.truth()),
                        classes.get(pair.taken()));
    }

    private static String percent(double share) {
        return Numbers.percent(share) + "\u00A0%";
    }

    /** The wrong answers that contenders give most often, summed over all of them, the most frequent first. */
    public List<Confusion.Pair> mostFrequent(int most) {
        Comparator<Confusion.Pair> byCount = Comparator.comparingLong(this::count);
        return all.stream()
                .limit(1)
                .flatMap(first -> first.confusion().pairs().stream())
                .sorted(byCount.reversed())
                .limit(most)
                .filter(pair -> count(pair) > 0)
                .toList();
    }

    private long count(Confusion.Pair pair) {
        return all.stream().mapToLong(each -> each.confusion().count(pair)).sum();
    }
}
