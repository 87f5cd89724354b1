package dev.graft.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The range of an axis that holds given values with some air, and round ticks in it. */
record Extent(double low, double high) {

    /** The extent of all finite values; [0, 1] if there is none. */
    static Extent of(DoubleStream values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values.filter(Double::isFinite).toArray()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return low <= high ? new Extent(low, high) : new Extent(0, 1);
    }

    /** A little larger on both sides; never empty. */
    Extent padded() {
        double air = high > low ? 0.05 * (high - low) : Math.max(0.05, 0.1 * Math.abs(high));
        return new Extent(low - air, high + air);
    }

    /** Cut to these bounds. */
    Extent within(double least, double most) {
        return new Extent(Math.max(least, low), Math.min(most, high));
    }

    /** Round numbers inside, about so many. */
    List<Double> ticks(int about) {
        double rough = (high - low) / about;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough / power > 7.07 ? 10 : rough / power > 3.16 ? 5 : rough / power > 1.41 ? 2 : 1);
        List<Double> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step); k * step <= high; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }
}
