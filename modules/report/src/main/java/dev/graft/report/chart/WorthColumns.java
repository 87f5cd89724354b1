package dev.graft.report.chart;

import dev.graft.core.benefit.Benefits;
import dev.graft.core.benefit.Worth;
import dev.graft.core.labels.Budget;
import dev.graft.report.findings.Findings;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things stand in {@link WorthChart} from left to right, in pixels: the name, the budget, what is beyond the smallest
 * budget, the axis of labels, what is beyond the largest, and what it is worth in words.
 *
 * @param budgets ascending
 * @param first where the axis starts
 * @param last where it ends
 * @param fewer how wide the column before it is; 0 where nothing stands there
 * @param more how wide the column after it is
 */
record WorthColumns(List<Budget> budgets, double first, double last, double fewer, double more) {
    static final double WIDTH = 880;

    private static final double BUDGET = 78;
    private static final double BEYOND = 88;
    private static final double AIR = 18;
    private static final double WORDS = 106;

    static WorthColumns of(Findings findings) {
        List<Benefits> rows = findings.benefits().rows();
        double names =
                EndLabels.width(rows.stream().map(row -> row.contender().name()).toList());
        double fewer = reached(rows, Double.NEGATIVE_INFINITY) ? BEYOND : 0;
        double more = reached(rows, Double.POSITIVE_INFINITY) ? BEYOND : 0;
        return new WorthColumns(
                findings.budgets(), names + BUDGET + AIR + fewer, WIDTH - WORDS - AIR - more, fewer, more);
    }

    /** Where so many labels stand. */
    double at(double labels) {
        if (labels == Double.NEGATIVE_INFINITY) {
            return first - AIR - fewer / 2;
        }
        return labels == Double.POSITIVE_INFINITY
                ? last + AIR + more / 2
                : first + BudgetScale.position(budgets, labels) * (last - first);
    }

    /** The right end of budgets. */
    double budget() {
        return first - fewer - 2 * AIR;
    }

    /** The left end of words. */
    double words() {
        return last + more + 2 * AIR;
    }

    private static boolean reached(List<Benefits> rows, double end) {
        return rows.stream()
                .flatMap(row -> row.worths().stream())
                .map(Worth::labels)
                .flatMap(labels -> Stream.concat(
                        Stream.of(labels.value()),
                        labels.interval().stream().flatMap(i -> Stream.of(i.low(), i.high()))))
                .anyMatch(value -> value == end);
    }
}
