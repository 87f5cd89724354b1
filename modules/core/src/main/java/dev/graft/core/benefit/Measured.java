package dev.graft.core.benefit;

import dev.graft.core.statistics.Interval;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A number with the interval that a bootstrap gives it.
 *
 * @param value may be infinite, where something is not reached, and NaN, where it cannot be had
 * @param interval at 95 %; its ends may be infinite too; empty with fewer than two seeds, and where more than one of
 *     twenty replicates cannot be had
 */
public record Measured(double value, Optional<Interval> interval) {
    private static final double OUTSIDE = 0.05;

    /** A number without replicates. */
    static Measured exactly(double value) {
        return new Measured(value, Optional.empty());
    }

    /**
     * A number and the percentile interval of its replicates (B. Efron, Bootstrap methods: another look at the jackknife, Annals
     * of Statistics 7, 1979).
     *
     * @param size how many there are, the number as it is included
     * @param number as it is for 0, then of each replicate
     */
    static Measured of(int size, IntToDoubleFunction number) {
        double value = number.applyAsDouble(0);
        double[] known = IntStream.range(1, size)
                .mapToDouble(number)
                .filter(r -> !Double.isNaN(r))
                .sorted()
                .toArray();
        if (Double.isNaN(value) || known.length == 0 || known.length < (1 - OUTSIDE) * (size - 1)) {
            return exactly(value);
        }
        int cut = (int) (OUTSIDE / 2 * known.length);
        return new Measured(value, Optional.of(new Interval(known[cut], known[known.length - 1 - cut])));
    }

    /** Whether there is a value: one that can be had, reached or not. */
    public boolean isKnown() {
        return !Double.isNaN(value);
    }
}
