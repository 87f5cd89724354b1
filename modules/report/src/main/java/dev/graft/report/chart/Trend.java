package dev.graft.report.chart;

import dev.graft.core.benefit.LearningCurve;
import java.util.stream.IntStream;

/** The least-squares line of a learning curve over log2 of how much, whose slope {@link LearningCurve#slope} is. */
final class Trend {
    private Trend() {}

    /**
     * The line at points of the curve.
     *
     * @param points those that the line is of, all above 0; at least two
     */
    static double[] at(LearningCurve curve, int[] points) {
        double middle = IntStream.of(points)
                .mapToDouble(i -> doublings(curve.at()[i]))
                .average()
                .orElse(Double.NaN);
        double mean = IntStream.of(points)
                .mapToDouble(i -> curve.values()[i])
                .average()
                .orElse(Double.NaN);
        return IntStream.of(points)
                .mapToDouble(i -> mean + curve.slope() * (doublings(curve.at()[i]) - middle))
                .toArray();
    }

    private static double doublings(double labels) {
        return Math.log(labels) / Math.log(2);
    }
}
