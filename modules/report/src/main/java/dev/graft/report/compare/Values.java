package dev.graft.report.compare;

import dev.graft.core.measure.Measure;
import dev.graft.core.statistics.Interval;
import dev.graft.report.findings.Numbers;
import java.util.Locale;

/** How values of a measure are written: in percent, or as they are. */
public final class Values {
    private Values() {}

    /** The measure with its unit: "accuracy in %". */
    public static String heading(Measure measure) {
        return measure.isInPercent() ? measure.id() + " in %" : measure.id();
    }

    /** A value: "84.2", or "0.531". */
    public static String of(Measure measure, double value) {
        return measure.isInPercent() ? Numbers.percent(value) : String.format(Locale.ROOT, "%.3f", value);
    }

    /** A difference, always with its sign: "+0.3", or "\u22120.012". */
    public static String difference(Measure measure, double difference) {
        return measure.isInPercent()
                ? Numbers.points(difference)
                : String.format(Locale.ROOT, "%+.3f", difference).replace('-', '\u2212');
    }

    /** An interval: "81.0 to 87.3". */
    public static String of(Measure measure, Interval interval) {
        return of(measure, interval.low()) + " to " + of(measure, interval.high());
    }
}
