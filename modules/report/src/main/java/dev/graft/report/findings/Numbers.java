package dev.graft.report.findings;

import dev.graft.core.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How numbers are written: the same way in sentences, tables and charts, whatever the machine's language. */
public final class Numbers {
    private static final char MINUS = '\u2212';
    static final String NONE = "\u2013";

    private static final double EXACT = 1e9;

    private Numbers() {}

    /** A share in percent without the sign: 0.842 is "84.2". */
    public static String percent(double share) {
        return Double.isNaN(share) ? NONE : tenths(100 * share).replace('-', MINUS);
    }

    /** The last bits of a sum do not decide how a half is rounded, so one number is the same in every table. */
    private static String tenths(double number) {
        return String.format(Locale.ROOT, "%.1f", Math.rint(number * EXACT) / EXACT);
    }

    /** An interval of shares: "81.0 to 87.3". */
    public static String percent(Interval interval) {
        return percent(interval.low()) + " to " + percent(interval.high());
    }

    /** A share in percent to whole ones: 0.842 is "84". */
    public static String wholePercent(double share) {
        return Double.isNaN(share)
                ? NONE
                : Long.toString(Math.round(100 * share)).replace('-', MINUS);
    }

    /** A difference of shares in percentage points, always with its sign: "+7.3". */
    public static String points(double difference) {
        if (Double.isNaN(difference)) {
            return NONE;
        }
        String digits = tenths(Math.abs(100 * difference));
        if (digits.equals("0.0")) {
            return digits;
        }
        return (difference < 0 ? MINUS : '+') + digits;
    }

    /** An interval of differences: "+4.1 to +10.5". */
    public static String points(Interval interval) {
        return points(interval.low()) + " to " + points(interval.high());
    }

    /** A number of labels, finite: "8", "12.3", "140". */
    public static String labels(double labels) {
        int digits = labels >= 100 ? 0 : labels >= 1 ? 1 : 2;
        BigDecimal rounded = new BigDecimal(labels).setScale(digits, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A measure that is no share, to three digits: "0.412". */
    public static String measure(double value) {
        return Double.isNaN(value)
                ? NONE
                : String.format(Locale.ROOT, "%.3f", value).replace('-', MINUS);
    }

    /** A p-value to three digits, with a fourth where three would hide on which side of 0.05 it is. */
    public static String p(double p) {
        if (Double.isNaN(p)) {
            return NONE;
        }
        if (p < 0.001) {
            return "< 0.001";
        }
        String digits = String.format(Locale.ROOT, "%.3f", p);
        return digits.equals("0.050") ? String.format(Locale.ROOT, "%.4f", p) : digits;
    }

    /** How many, briefly: "650", "7.9k", "1.2M". */
    public static String count(double number) {
        if (number < 1e3) {
            return String.format(Locale.ROOT, "%.0f", number);
        }
        return number < 999_500 ? brief(number / 1e3) + "k" : brief(number / 1e6) + "M";
    }

    /** An amount of memory in millions of bytes or more: "7.5 MB", "1.2 GB". */
    public static String bytes(double bytes) {
        return bytes < 999.5e6 ? brief(bytes / 1e6) + " MB" : brief(bytes / 1e9) + " GB";
    }

    /** With one decimal where there is one, and there is room. */
    private static String brief(double number) {
        String digits = String.format(Locale.ROOT, number < 99.95 ? "%.1f" : "%.0f", number);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    /** A duration in the unit that suits it: "12 ms", "3.4 s", "2.1 min", "1.5 h". */
    public static String seconds(double seconds) {
        if (Double.isNaN(seconds)) {
            return NONE;
        }
        if (seconds < 0.001) {
            return "< 1 ms";
        }
        if (seconds < 1) {
            return String.format(Locale.ROOT, "%.0f ms", 1000 * seconds);
        }
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        return seconds < 3600
                ? String.format(Locale.ROOT, "%.1f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }
}
