package dev.graft.core.verify;

import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** When a computed quantity agrees with the expected one, and how far it is off: relative, in Euclidean length. */
public enum Agreement {
    /** The same numbers. */
    EQUAL((found, expected) -> relative(found, expected, 1)),

    /** No number is larger: what is minimised can be smaller than the reference found it. */
    NO_LARGER((found, expected) -> relative(smaller(found, expected), expected, 1)),

    /** No number is smaller: what is maximised can be larger than the reference found it. */
    NO_SMALLER((found, expected) -> relative(larger(found, expected), expected, 1)),

    /** The same numbers but for one common factor. */
    UP_TO_A_FACTOR((found, expected) -> relative(found, expected, factor(found, expected))),

    /** Whatever it is: it is not unique. */
    ANY((found, expected) -> 0);

    private final ToDoubleBiFunction<double[], double[]> error;

    Agreement(ToDoubleBiFunction<double[], double[]> error) {
        this.error = error;
    }

    /** The error of as many found numbers as are expected; infinite where one is NaN. */
    double error(double[] found, double[] expected) {
        double off = error.applyAsDouble(found, expected);
        return Double.isNaN(off) ? Double.POSITIVE_INFINITY : off;
    }

    /** Absolute where nothing but 0 is expected. */
    private static double relative(double[] found, double[] expected, double factor) {
        double off = 0;
        double length = 0;
        for (int i = 0; i < expected.length; i++) {
            double difference = factor * found[i] - expected[i];
            off += difference * difference;
            length += expected[i] * expected[i];
        }
        return Math.sqrt(off) / (length == 0 ? 1 : Math.sqrt(length));
    }

    private static double[] smaller(double[] found, double[] expected) {
        return IntStream.range(0, found.length)
                .mapToDouble(i -> Math.max(found[i], expected[i]))
                .toArray();
    }

    private static double[] larger(double[] found, double[] expected) {
        return IntStream.range(0, found.length)
                .mapToDouble(i -> Math.min(found[i], expected[i]))
                .toArray();
    }

    /** The factor of least squares. */
    private static double factor(double[] found, double[] expected) {
        double product = 0;
        double square = 0;
        for (int i = 0; i < found.length; i++) {
            product += found[i] * expected[i];
            square += found[i] * found[i];
        }
        return square == 0 ? 1 : product / square;
    }
}
