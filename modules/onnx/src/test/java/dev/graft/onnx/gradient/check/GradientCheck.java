package dev.graft.onnx.gradient.check;

import dev.graft.onnx.gradient.Rules;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Compares the gradients of a graph, one node or many, with finite differences of what ONNX Runtime computes.
 *
 * <p>For s(x) = u · y(x) with random u, and for each input: along the gradient itself, which shows a wrong length, and
 * along random directions of signs, which show a wrong direction, s(x + d) - s(x - d) is compared with 2 d · g. Of smooth
 * functions the steps d and 2d are combined so that the error is of fifth order in d (Richardson). Errors are relative to
 * |g| |d|; what the numbers really moved by, after rounding, stands for d; sums are of 64 bits.
 */
final class GradientCheck {
    private static final int RANDOM_DIRECTIONS = 3;
    private static final double LINEARITY = 3e-5;
    /** A gradient shorter than this is compared absolutely. */
    private static final double SHORT = 0.05;

    private final String name;
    private final Row.Mode mode;
    private final Gradients gradients;
    private final SplittableRandom random;
    private final Map<String, Floats> at;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * What was compared.
     *
     * @param of the node or network
     * @param compared in words
     * @param analytic what the rule says
     * @param numeric what differences say
     * @param error relative to the gradient's length
     */
    record Finding(
            String of, String input, String compared, double analytic, double numeric, double error, double allowed) {
        boolean isWrong() {
            return !(error <= allowed);
        }

        @Override
        public String toString() {
            return "%s, input %s, %s: the rule says %.7g, differences say %.7g, error %.2g of %.2g allowed"
                    .formatted(of, input, compared, analytic, numeric, error, allowed);
        }
    }

    private GradientCheck(String name, Map<String, Floats> at, Row.Mode mode, Gradients gradients) {
        this.name = name;
        this.mode = mode;
        this.gradients = gradients;
        this.random = new SplittableRandom(~name.hashCode()); // not what inputs are drawn with
        this.at = new LinkedHashMap<>(at);
        gradients.outputs().forEach(output -> this.at.put(Gradients.dy(output), upstream(output)));
    }

    /** All that was compared for a row, right or wrong. */
    static List<Finding> findings(Row row, Rules rules) {
        return findings(row.toString(), row.graph(), row.drawn(), row.mode(), rules);
    }

    /**
     * All that was compared for a graph, right or wrong.
     *
     * @param at the numbers of all its inputs
     */
    static List<Finding> findings(String name, Graph graph, Map<String, Floats> at, Row.Mode mode, Rules rules) {
        try (Gradients gradients = new Gradients(name, graph, at.keySet(), rules)) {
            GradientCheck check = new GradientCheck(name, at, mode, gradients);
            for (String input : at.keySet()) {
                check.differences(input);
                check.linearity(input);
            }
            return check.findings;
        }
    }

    private Floats upstream(Value output) {
        long[] sizes = output.sizes();
        return Floats.of(Domain.NOT_SMALL.draw(random, (int) Shape.of(sizes).elements(), 0), sizes);
    }

    private void differences(String input) {
        double[] g = doubles(gradients.of(input, gradients.run(at)));
        double[] direction = g.clone();
        double longest = largest(g);
        for (int i = 0; i < g.length; i++) {
            direction[i] = longest == 0 ? 1 : g[i] / longest;
        }
        along(input, "along the gradient", g, direction);
        for (int count = 1; count <= RANDOM_DIRECTIONS; count++) {
            for (int i = 0; i < g.length; i++) {
                direction[i] = random.nextBoolean() ? 1 : -1;
            }
            along(input, "random direction " + count, g, direction);
        }
    }

    private void along(String input, String words, double[] g, double[] direction) {
        Moved moved = moved(input, direction, mode.step);
        if (mode == Row.Mode.SMOOTH) {
            moved = moved.eightTimesLess(moved(input, direction, 2 * mode.step));
        }
        double analytic = 0;
        for (int i = 0; i < g.length; i++) {
            analytic += g[i] * moved.by[i];
        }
        double length = length(moved.by);
        double error = Math.abs(analytic - moved.difference) / (Math.max(length(g), SHORT) * length);
        findings.add(
                new Finding(name, input, words, analytic / length, moved.difference / length, error, mode.tolerance));
    }

    /** The gradient is linear in what comes from behind: g(2u + w) = 2 g(u) + g(w). */
    private void linearity(String input) {
        Map<String, Floats> other = new LinkedHashMap<>(at);
        Map<String, Floats> sum = new LinkedHashMap<>(at);
        for (Value output : gradients.outputs()) {
            Floats w = upstream(output);
            float[] u = value(at, Gradients.dy(output)).toArray();
            for (int i = 0; i < u.length; i++) {
                u[i] = 2 * u[i] + w.values().get(i);
            }
            other.put(Gradients.dy(output), w);
            sum.put(Gradients.dy(output), Floats.of(u, w.shape()));
        }
        double[] gu = doubles(gradients.of(input, gradients.run(at)));
        double[] gw = doubles(gradients.of(input, gradients.run(other)));
        double[] g = doubles(gradients.of(input, gradients.run(sum)));
        double[] expected = new double[g.length];
        double[] wrong = new double[g.length];
        for (int i = 0; i < g.length; i++) {
            expected[i] = 2 * gu[i] + gw[i];
            wrong[i] = g[i] - expected[i];
        }
        double error = length(wrong) / Math.max(2 * length(gu) + length(gw), SHORT);
        findings.add(new Finding(name, input, "length for 2u + w", length(g), length(expected), error, LINEARITY));
    }

    /** How s changes between two points, and what their coordinates differ by. */
    private record Moved(double difference, double[] by) {
        /** Eight times this less one of twice the step: what is of third order in the step cancels. */
        Moved eightTimesLess(Moved twice) {
            double[] combined = new double[by.length];
            for (int i = 0; i < by.length; i++) {
                combined[i] = 8 * by[i] - twice.by[i];
            }
            return new Moved(8 * difference - twice.difference, combined);
        }
    }

    private Moved moved(String input, double[] direction, double step) {
        float[] x = value(at, input).toArray();
        float[] ahead = x.clone();
        float[] back = x.clone();
        double[] by = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            ahead[i] = (float) (x[i] + step * direction[i]);
            back[i] = (float) (x[i] - step * direction[i]);
            by[i] = (double) ahead[i] - back[i];
        }
        return new Moved(s(input, ahead) - s(input, back), by);
    }

    private double s(String input, float[] x) {
        Map<String, Floats> moved = new LinkedHashMap<>(at);
        moved.put(input, Floats.of(x, value(at, input).shape()));
        Map<String, Floats> computed = gradients.run(moved);
        double s = 0;
        for (Value output : gradients.outputs()) {
            float[] y = Gradients.of(output, computed);
            float[] u = value(at, Gradients.dy(output)).toArray();
            for (int i = 0; i < y.length; i++) {
                s += (double) u[i] * y[i];
            }
        }
        return s;
    }

    private static Floats value(Map<String, Floats> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private static double[] doubles(float[] numbers) {
        return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).toArray();
    }

    private static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    }

    private static double length(double[] numbers) {
        return Math.sqrt(Arrays.stream(numbers).map(x -> x * x).sum());
    }
}
