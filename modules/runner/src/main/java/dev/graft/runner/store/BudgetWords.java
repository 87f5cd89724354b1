package dev.graft.runner.store;

import dev.graft.core.labels.Budget;

/** Budgets in results files: {@code per-class:5}, {@code count:50}, {@code share:0.1}. */
final class BudgetWords {
    private BudgetWords() {}

    static String of(Budget budget) {
        if (budget instanceof Budget.PerClass perClass) {
            return "per-class:" + perClass.labels();
        }
        return budget instanceof Budget.Count count
                ? "count:" + count.labels()
                : "share:" + ((Budget.Share) budget).of();
    }

    private static IllegalArgumentException none(String words) {
        return new IllegalArgumentException("\"" + words + "\" is no budget");
    }

    /**
     * The budget of these words.
     *
     * @throws IllegalArgumentException if they are none
     */
    static Budget read(String words) {
        String size = words.substring(words.indexOf(':') + 1);
        try {
            return switch (words.substring(0, Math.max(0, words.indexOf(':')))) {
                case "per-class" -> new Budget.PerClass(Integer.parseInt(size));
                case "count" -> new Budget.Count(Integer.parseInt(size));
                case "share" -> new Budget.Share(Double.parseDouble(size));
                default -> throw none(words);
            };
        } catch (NumberFormatException noSize) {
            throw none(words);
        }
    }
}
