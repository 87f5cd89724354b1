package dev.graft.report.compare;

import dev.graft.core.labels.Budget;
import dev.graft.core.standing.Standing;
import dev.graft.core.standing.Standings;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What standings say, in words. */
public final class Conclusion {
    private Conclusion() {}

    /** The test in a line: "Friedman chi2 = 9.3, p = 0.026; Iman-Davenport F = 3.7, p = 0.019". */
    public static String test(Standings standings) {
        return String.format(
                Locale.ROOT,
                "Friedman chi\u00B2 = %.2f, p %s; Iman-Davenport F = %s, p %s",
                standings.friedman().chiSquared(),
                p(standings.friedman().p()),
                Double.isInfinite(standings.friedman().f())
                        ? "infinite"
                        : String.format(
                                Locale.ROOT, "%.2f", standings.friedman().f()),
                p(standings.friedman().fP()));
    }

    /** Whether some strategies differ, by the sharper of the two tests. */
    public static boolean differ(Standings standings) {
        return standings.friedman().fP() <= Standings.LEVEL;
    }

    /** The answer in one or two sentences. */
    public static String of(Standings standings) {
        Standing best = standings.standings().get(0);
        List<String> first = standings.standings().stream()
                .filter(one -> one.meanRank() == best.meanRank())
                .map(Standing::name)
                .toList();
        String where = "Over %d scenarios at %s, %s %s the best mean rank, %s"
                        .formatted(
                                standings.scenarios().size(),
                                BudgetWords.list(standings.budgets()),
                                BudgetWords.join(first),
                                first.size() == 1 ? "has" : "share",
                                rank(best))
                + (first.size() == 1 && !guessing(standings) ? improvement(best) : "") + ".";
        if (!differ(standings)) {
            return where + " No difference between the ranks is more than chance (p "
                    + p(standings.friedman().fP()) + ").";
        }
        List<String> worse = standings.standings().stream()
                .filter(one -> one.meanRank() - best.meanRank() >= standings.criticalDifference())
                .map(Standing::name)
                .toList();
        return where + " The ranks differ by more than chance (p "
                + p(standings.friedman().fP()) + "); "
                + (worse.isEmpty()
                        ? "which of them do, these scenarios are too few to tell."
                        : (first.size() == 1 ? "it is" : "they are") + " better than " + BudgetWords.join(worse) + ".");
    }

    /** The groups that do not differ: "a, b and c; c and d"; "none" where all differ. */
    public static String groups(Standings standings) {
        return standings.groups().isEmpty()
                ? "none"
                : standings.groups().stream()
                        .map(group -> BudgetWords.join(group.stream()
                                .map(i -> standings.standings().get(i).name())
                                .toList()))
                        .collect(Collectors.joining("; "));
    }

    /** Whether no target label is ever visible: then scratch guesses, and to beat it says nothing. */
    private static boolean guessing(Standings standings) {
        return standings.budgets().stream().allMatch(Budget::isZero);
    }

    private static String improvement(Standing best) {
        return best.improvement()
                .map(one ->
                        ", and beats scratch with probability " + String.format(Locale.ROOT, "%.2f", one.probability()))
                .orElse("");
    }

    private static String rank(Standing standing) {
        return String.format(Locale.ROOT, "%.2f", standing.meanRank());
    }

    private static String p(double p) {
        String digits = Numbers.p(p);
        return digits.startsWith("<") ? digits : "= " + digits;
    }
}
