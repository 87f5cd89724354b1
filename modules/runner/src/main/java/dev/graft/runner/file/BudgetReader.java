package dev.graft.runner.file;

import dev.graft.core.labels.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the section {@code budgets}: one of {@code per-class}, {@code count}, {@code share} with a list of sizes. */
final class BudgetReader {
    private static final String KEY = "budgets";

    private final Section file;
    private final Problems problems;

    BudgetReader(Section file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** No label: the budget of unsupervised adaptation, where the section must not stand. */
    List<Budget> none() {
        if (file.value(KEY).isPresent()) {
            file.problem(KEY, "there are none with target-labels: ignore. Remove one of the two.");
        }
        return List.of(new Budget.PerClass(0));
    }

    /** The budgets, ascending. */
    List<Budget> read() {
        Optional<Value> value = file.required(KEY);
        if (value.isEmpty()) {
            return List.of();
        }
        Section section = Section.of(value.get(), problems);
        List<Budget> budgets = new ArrayList<>();
        read(
                section,
                "per-class",
                "a whole number of at least 0",
                t -> new Budget.PerClass(Integer.parseInt(t)),
                budgets);
        read(section, "count", "a whole number of at least 0", t -> new Budget.Count(Integer.parseInt(t)), budgets);
        read(section, "share", "a number from 0 to 1", t -> new Budget.Share(Double.parseDouble(t)), budgets);
        section.done();
        long kinds = budgets.stream().map(Budget::getClass).distinct().count();
        if (kinds > 1) {
            problems.add(section.place(), "budgets of one run are of one kind. Keep one of per-class, count, share.");
        } else if (kinds == 0 && !problems.any()) {
            problems.add(section.place(), "expected sizes, as in per-class: [0, 1, 5, 20], found none.");
        }
        budgets.sort(Comparator.comparingDouble(Budget::size));
        return budgets;
    }

    private void read(Section section, String key, String allowed, Function<String, Budget> parse, List<Budget> into) {
        for (Value item : section.items(key)) {
            Optional<Budget> budget =
                    item instanceof Value.Scalar scalar ? parsed(scalar.text(), parse) : Optional.empty();
            if (budget.isEmpty()) {
                problems.add(item.place(), "expected %s, found %s.".formatted(allowed, item.describe()));
            } else if (into.contains(budget.get())) {
                problems.add(item.place(), "the budget %s is there twice.".formatted(budget.get()));
            } else {
                into.add(budget.get());
            }
        }
    }

    private static Optional<Budget> parsed(String text, Function<String, Budget> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }
}
