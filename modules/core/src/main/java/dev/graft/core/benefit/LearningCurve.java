package dev.graft.core.benefit;

import static dev.graft.core.Require.require;

import dev.graft.core.statistics.Isotonic;
import java.util.stream.IntStream;

/**
 * How good something is over how much it has learned from: labels, or steps of training. Larger values are better; a
 * measure of which less is better comes in with its sign changed.
 *
 * <p>What is said per doubling and by area leaves a point at 0 out: it is no number of doublings away from the others.
 *
 * @param at how much, ascending, at least 0
 * @param values one each
 */
public record LearningCurve(double[] at, double[] values) {
    public LearningCurve {
        require(at.length == values.length, "%d values at %d places", values.length, at.length);
        require(at.length > 0, "a learning curve needs a point");
        require(at[0] >= 0, "nobody learns from %s", at[0]);
        for (int i = 1; i < at.length; i++) {
            require(at[i - 1] < at[i], "places must be ascending, found %s after %s", at[i], at[i - 1]);
        }
    }

    /** Where it starts. */
    public double start() {
        return values[0];
    }

    /** Where it ends. */
    public double end() {
        return values[values.length - 1];
    }

    /**
     * What a doubling brings: the slope of the least-squares line of the values on log2 of how much. NaN for fewer than two
     * points above 0.
     */
    public double slope() {
        int[] points = above();
        double meanX =
                IntStream.of(points).mapToDouble(this::doublings).average().orElse(Double.NaN);
        double meanY =
                IntStream.of(points).mapToDouble(i -> values[i]).average().orElse(Double.NaN);
        double products = 0;
        double squares = 0;
        for (int i : points) {
            products += (doublings(i) - meanX) * (values[i] - meanY);
            squares += (doublings(i) - meanX) * (doublings(i) - meanX);
        }
        return points.length < 2 ? Double.NaN : products / squares;
    }

    /**
     * The area under it by trapezoids over log2 of how much, divided by its width: its mean height. NaN for fewer than two
     * points above 0.
     */
    public double height() {
        int[] points = above();
        double area = 0;
        for (int k = 1; k < points.length; k++) {
            int i = points[k];
            area += (doublings(i) - doublings(i - 1)) * (values[i] + values[i - 1]) / 2;
        }
        return points.length < 2 ? Double.NaN : area / (doublings(points[points.length - 1]) - doublings(points[0]));
    }

    /**
     * How much it takes to be so good. Between two points the curve is a line over log2 of how much, and over how much where
     * one of them is 0; where it falls by luck it is first made to rise by {@link Isotonic} regression.
     *
     * @return infinite where the value is not reached; negative infinite where the curve starts above it
     */
    public double reaching(double value) {
        double[] rising = Isotonic.fit(values);
        if (value < rising[0]) {
            return Double.NEGATIVE_INFINITY;
        }
        for (int i = 0; i < at.length; i++) {
            if (value == rising[i]) {
                return at[i];
            }
            if (value < rising[i]) {
                double share = (value - rising[i - 1]) / (rising[i] - rising[i - 1]);
                return at[i - 1] == 0 ? share * at[i] : at[i - 1] * Math.pow(at[i] / at[i - 1], share);
            }
        }
        return Double.isNaN(value) ? Double.NaN : Double.POSITIVE_INFINITY;
    }

    /**
     * Its value at a place: on the line over log2 of how much between two points, over how much where one of them is 0; what has
     * ended stays as it is.
     *
     * @param place not before it starts
     */
    double value(double place) {
        for (int i = 0; i < at.length; i++) {
            if (place == at[i]) {
                return values[i];
            }
            if (place < at[i]) {
                double share =
                        at[i - 1] == 0 ? place / at[i] : Math.log(place / at[i - 1]) / Math.log(at[i] / at[i - 1]);
                return values[i - 1] + share * (values[i] - values[i - 1]);
            }
        }
        return end();
    }

    private int[] above() {
        return IntStream.range(0, at.length).filter(i -> at[i] > 0).toArray();
    }

    private double doublings(int point) {
        return Math.log(at[point]) / Math.log(2);
    }
}
