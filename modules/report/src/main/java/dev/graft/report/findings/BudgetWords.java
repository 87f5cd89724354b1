package dev.graft.report.findings;

import dev.graft.core.labels.Budget;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Budgets as they are read. */
public final class BudgetWords {
    private BudgetWords() {}

    /** What an axis of these budgets shows: "target labels per class". */
    public static String axis(List<Budget> budgets) {
        if (!oneKind(budgets)) {
            return "target labels";
        }
        return switch (kind(budgets)) {
            case "PerClass" -> "target labels per class";
            case "Share" -> "share of target labels";
            default -> "target labels";
        };
    }

    /** A budget on such an axis: only the number where all budgets are of one kind. */
    public static String tick(Budget budget, List<Budget> all) {
        return oneKind(all) ? amount(budget) : full(budget);
    }

    /** A budget on its own: "5 labels per class". */
    public static String full(Budget budget) {
        String amount = amount(budget);
        String labels = amount.equals("1") ? "label" : "labels";
        if (budget instanceof Budget.PerClass) {
            return amount + " " + labels + " per class";
        }
        return budget instanceof Budget.Share ? amount + " of the labels" : amount + " " + labels;
    }

    /** A budget where space is scarce: "5 per class". */
    public static String brief(Budget budget) {
        return budget instanceof Budget.PerClass ? amount(budget) + " per class" : full(budget);
    }

    /** Several budgets in a sentence: "1, 2 and 5 labels per class". */
    public static String list(List<Budget> budgets) {
        if (!oneKind(budgets)) {
            return join(budgets.stream().map(BudgetWords::full).toList());
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < budgets.size(); i++) {
            words.add(i == budgets.size() - 1 ? full(budgets.get(i)) : amount(budgets.get(i)));
        }
        return join(words);
    }

    /** From one budget to another of its kind: "1 to 50 labels per class". */
    public static String range(Budget first, Budget last) {
        return amount(first) + " to " + full(last);
    }

    /** An enumeration: "a, b and c". */
    public static String join(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static String amount(Budget budget) {
        if (budget instanceof Budget.Share share) {
            return plain(100 * share.of()) + " %";
        }
        return plain(budget.size());
    }

    private static String plain(double number) {
        return new BigDecimal(number, new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    private static boolean oneKind(List<Budget> budgets) {
        return budgets.stream().map(Budget::getClass).distinct().count() == 1;
    }

    private static String kind(List<Budget> budgets) {
        return budgets.get(0).getClass().getSimpleName();
    }
}
