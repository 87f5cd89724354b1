package dev.graft.core.statistics;

import java.util.function.DoubleBinaryOperator;

/**
 * How far apart the two samples are that {@link Estimate} counts beside those it saw.
 *
 * <p>Right and wrong are 1 and 0: for accuracy they are the ends of that scale. Other values have no ends, or ends where none of
 * them is. There it is the size of what the variance comes from, the root of sum d^4 / sum d^2 over samples: where a handful of
 * samples differ by 1 it is 1, as for accuracy; of normal differences it is 1.7 standard deviations. {@code
 * OtherMeasuresFalseAlarmsTest} holds false alarms at or below the level with it.
 */
enum Scale {
    /** Each value is 1 or 0. */
    RIGHT_OR_WRONG,
    /** Values of any size. */
    OPEN;

    private static final double LEAST = 1e-9;

    /** That of values {@code [seeds, samples]}. */
    Interval ofValues(double[][] values) {
        double[] means = meansOfSamples(values);
        double mean = 0;
        for (double ofSample : means) {
            mean += ofSample / means.length;
        }
        return this == RIGHT_OR_WRONG ? hull(new Interval(0, 1), values) : around(mean, means);
    }

    /** That of differences of such values. */
    Interval ofDifferences(double[][] differences) {
        return this == RIGHT_OR_WRONG ? hull(new Interval(-1, 1), differences) : around(0, meansOfSamples(differences));
    }

    /** Values of several tasks of different sizes are stretched, and may lie outside. */
    private static Interval hull(Interval ends, double[][] values) {
        return new Interval(fold(ends.low(), values, Math::min), fold(ends.high(), values, Math::max));
    }

    private static double fold(double start, double[][] values, DoubleBinaryOperator operator) {
        double result = start;
        for (double[] row : values) {
            for (double value : row) {
                result = operator.applyAsDouble(result, value);
            }
        }
        return result;
    }

    private static Interval around(double centre, double... ofSamples) {
        double squares = 0;
        double fourth = 0;
        for (double value : ofSamples) {
            double square = (value - centre) * (value - centre);
            squares += square;
            fourth += square * square;
        }
        // where nothing differs there is no size, and a width is needed still
        double half = Math.max(LEAST, squares > 0 ? Math.sqrt(fourth / squares) : 0);
        return new Interval(centre - half, centre + half);
    }

    private static double[] meansOfSamples(double[][] values) {
        double[] means = new double[values[0].length];
        for (double[] row : values) {
            for (int j = 0; j < row.length; j++) {
                means[j] += row[j] / values.length;
            }
        }
        return means;
    }
}
