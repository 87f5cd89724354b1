package dev.graft.report.compare;

import dev.graft.core.measure.Measure;
import dev.graft.core.statistics.Interval;
import dev.graft.report.findings.Numbers;
import java.util.Locale;

/** How values of a measure are written: shares in percent, others as they are. */
public final class Values {
    private Values() {}

    /** The measure with its unit: "accuracy in %". */
    public static String heading(Measure measure) {
        return percent(measure) ? measure.id() + " in %" : measure.id();
    }

    /** A value: "84.2", or "0.531". */
    public static String of(Measure measure, double value) {
        return percent(measure) ? Numbers.percent(value) : String.format(Locale.ROOT, "%.3f", value);
    }

    /** An interval: "81.0 to 87.3". */
    public static String of(Measure measure, Interval interval) {
        return of(measure, interval.low()) + " to " + of(measure, interval.high());
    }

    private static boolean percent(Measure measure) {
        return measure.low() == 0 && measure.high() == 1;
    }
}
