package dev.graft.report.findings;

import dev.graft.core.benefit.Measured;
import dev.graft.core.labels.Budget;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many labels something takes, as it is read: "12.3", "more than 50" where the largest budget is not enough, "fewer than 1"
 * where the smallest is too many, "none" where no label is needed.
 *
 * @param least the smallest budget that was looked at
 * @param most the largest
 */
public record LabelWords(Budget least, Budget most) {

    /** Words for labels that are counted on these budgets, of one kind and at least one. */
    public static LabelWords on(List<Budget> budgets) {
        Comparator<Budget> bySize = Comparator.comparingDouble(Budget::size);
        return new LabelWords(
                budgets.stream().min(bySize).orElseThrow(),
                budgets.stream().max(bySize).orElseThrow());
    }

    /** A number: in the unit of the budgets, a share in percent. */
    public String of(double labels) {
        if (Double.isNaN(labels)) {
            return Numbers.NONE;
        }
        if (labels == Double.POSITIVE_INFINITY) {
            return "more than " + amount(most.size());
        }
        if (labels == Double.NEGATIVE_INFINITY) {
            return least.isZero() ? "none" : "fewer than " + amount(least.size());
        }
        return labels == 0 ? "none" : amount(labels);
    }

    /** The interval, "8.1 to more than 50"; empty where there is none, and where both ends are the number itself. */
    public Optional<String> interval(Measured measured) {
        return measured.interval().flatMap(interval -> {
            String low = of(interval.low());
            String high = of(interval.high());
            return low.equals(high) ? Optional.empty() : Optional.of(low + " to " + high);
        });
    }

    /** Both: "12.3 (8.1 to more than 50)". */
    public String of(Measured measured) {
        return of(measured.value())
                + interval(measured).map(words -> " (" + words + ")").orElse("");
    }

    private String amount(double labels) {
        return least instanceof Budget.Share ? Numbers.labels(100 * labels) + " %" : Numbers.labels(labels);
    }
}
