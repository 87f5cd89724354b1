package dev.graft.onnx.gradient.check;

import dev.graft.core.network.Device;
import dev.graft.onnx.gradient.Backprop;
import dev.graft.onnx.gradient.Rules;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares the gradients of a node with finite differences of what ONNX Runtime computes for it.
 *
 * <p>For s(x) = u · y(x) with random u, and for each input: along the gradient itself, which shows a wrong length, and
 * along random directions of signs, which show a wrong direction, s(x + d) - s(x - d) is compared with 2 d · g. Of smooth
 * functions the steps d and 2d are combined so that the error is of fifth order in d (Richardson). Errors are relative to
 * |g| |d|; what the numbers really moved by, after rounding, stands for d; sums are of 64 bits.
 */
final class GradientCheck implements AutoCloseable {
    private static final int RANDOM_DIRECTIONS = 3;
    private static final double LINEARITY = 3e-5;
    /** A gradient shorter than this is compared absolutely. */
    private static final double SHORT = 0.05;

    private final Row row;
    private final SplittableRandom random;
    private final Map<String, Value> gradients;
    private final List<Value> outputs;
    private final Session session;
    private final Map<String, Floats> at = new LinkedHashMap<>();

    /**
     * What was compared.
     *
     * @param direction in words
     * @param analytic what the rule says
     * @param numeric what differences say
     * @param error relative to the gradient's length
     */
    record Finding(
            Row row, int input, String direction, double analytic, double numeric, double error, double allowed) {
        boolean isWrong() {
            return !(error <= allowed);
        }

        @Override
        public String toString() {
            return "%s, input %d, %s: the rule says %.7g, differences say %.7g, error %.2g of %.2g allowed"
                    .formatted(row, input, direction, analytic, numeric, error, allowed);
        }
    }

    private GradientCheck(Row row, Rules rules) {
        this.row = row;
        this.random = new SplittableRandom(row.toString().hashCode());
        Ops ops = Prepare.ops(row.toString(), row.graph(), 1);
        this.outputs = IntStream.range(0, row.outputs())
                .mapToObj(i -> ops.value(Row.output(i)))
                .filter(output -> output.type().isReal())
                .toList();
        Map<String, Value> upstream = new LinkedHashMap<>();
        outputs.forEach(output -> upstream.put(output.name(), ops.input(dy(output), output.sizes())));
        List<String> of = IntStream.of(row.checked()).mapToObj(Row::input).toList();
        this.gradients = Backprop.gradients(row.toString(), ops, rules, upstream, of);
        List<Value> wanted = Stream.concat(outputs.stream(), gradients.values().stream())
                .distinct()
                .toList();
        this.session = Session.open(row.toString(), GraphFile.bytes(ops.graph(wanted)), Device.CPU, 1);
        for (int i : row.checked()) {
            Row.Input.Drawn drawn = (Row.Input.Drawn) row.inputs().get(i);
            int count = (int) Shape.of(drawn.sizes()).elements();
            at.put(Row.input(i), Floats.of(drawn.domain().draw(random, count, i), drawn.sizes()));
        }
        outputs.forEach(output -> at.put(dy(output), drawn(output)));
    }

    /** All that was compared for a row, right or wrong. */
    static List<Finding> findings(Row row, Rules rules) {
        try (GradientCheck check = new GradientCheck(row, rules)) {
            List<Finding> findings = new ArrayList<>();
            for (int input : row.checked()) {
                check.differences(input, findings);
                check.linearity(input, findings);
            }
            return findings;
        }
    }

    private static String dy(Value output) {
        return "gradient of " + output.name();
    }

    private Floats drawn(Value output) {
        long[] sizes = output.sizes();
        return Floats.of(Domain.ANY.draw(random, (int) Shape.of(sizes).elements(), 0), sizes);
    }

    private void differences(int input, List<Finding> findings) {
        float[] g = gradient(input, session.run(at));
        findings.add(along(input, "along the gradient", g, unit(g)));
        for (int i = 1; i <= RANDOM_DIRECTIONS; i++) {
            double[] signs = new double[g.length];
            for (int j = 0; j < signs.length; j++) {
                signs[j] = random.nextBoolean() ? 1 : -1;
            }
            findings.add(along(input, "random direction " + i, g, signs));
        }
    }

    private Finding along(int input, String words, float[] g, double[] direction) {
        boolean smooth = row.mode() == Row.Mode.SMOOTH;
        Moved one = moved(input, direction, row.mode().step);
        Moved moved = smooth ? one.times(8).minus(moved(input, direction, 2 * row.mode().step)) : one;
        double analytic = 0;
        for (int i = 0; i < g.length; i++) {
            analytic += g[i] * moved.by[i];
        }
        double length = length(moved.by);
        double scale = Math.max(length(g), SHORT) * length;
        double error = Math.abs(analytic - moved.difference) / scale;
        return new Finding(
                row, input, words, analytic / length, moved.difference / length, error, row.mode().tolerance);
    }

    /** The gradient is linear in what comes from behind: g(2u + w) = 2 g(u) + g(w). */
    private void linearity(int input, List<Finding> findings) {
        Map<String, Floats> other = new LinkedHashMap<>(at);
        Map<String, Floats> sum = new LinkedHashMap<>(at);
        for (Value output : outputs) {
            Floats w = drawn(output);
            float[] u = value(at, dy(output)).toArray();
            for (int i = 0; i < u.length; i++) {
                u[i] = 2 * u[i] + w.values().get(i);
            }
            other.put(dy(output), w);
            sum.put(dy(output), Floats.of(u, w.shape()));
        }
        float[] gu = gradient(input, session.run(at));
        float[] gw = gradient(input, session.run(other));
        float[] g = gradient(input, session.run(sum));
        double[] expected = new double[g.length];
        double[] difference = new double[g.length];
        for (int i = 0; i < g.length; i++) {
            expected[i] = 2.0 * gu[i] + gw[i];
            difference[i] = g[i] - expected[i];
        }
        double scale = Math.max(2 * length(gu) + length(gw), SHORT);
        findings.add(new Finding(
                row, input, "length for 2u + w", length(g), length(expected), length(difference) / scale, LINEARITY));
    }

    /** How s changes between two points, and what their coordinates differ by. */
    private record Moved(double difference, double[] by) {
        Moved times(double factor) {
            double[] more = by.clone();
            for (int i = 0; i < more.length; i++) {
                more[i] *= factor;
            }
            return new Moved(difference * factor, more);
        }

        Moved minus(Moved other) {
            double[] less = by.clone();
            for (int i = 0; i < less.length; i++) {
                less[i] -= other.by[i];
            }
            return new Moved(difference - other.difference, less);
        }
    }

    private Moved moved(int input, double[] direction, double step) {
        float[] x = value(at, Row.input(input)).toArray();
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

    private double s(int input, float[] x) {
        Map<String, Floats> moved = new HashMap<>(at);
        moved.put(Row.input(input), Floats.of(x, value(at, Row.input(input)).shape()));
        Map<String, Floats> computed = session.run(moved);
        double s = 0;
        for (Value output : outputs) {
            float[] y = value(computed, output.name()).toArray();
            float[] u = value(at, dy(output)).toArray();
            for (int i = 0; i < y.length; i++) {
                s += (double) u[i] * y[i];
            }
        }
        return s;
    }

    private float[] gradient(int input, Map<String, Floats> computed) {
        return value(computed, value(gradients, Row.input(input)).name()).toArray();
    }

    private static <T> T value(Map<String, T> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    /** In this direction, the longest coordinate being 1. */
    private static double[] unit(float[] g) {
        double longest = 0;
        for (float each : g) {
            longest = Math.max(longest, Math.abs(each));
        }
        double[] unit = new double[g.length];
        for (int i = 0; i < g.length; i++) {
            unit[i] = longest == 0 ? 1 : g[i] / longest;
        }
        return unit;
    }

    private static double length(float[] numbers) {
        return length(
                IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).toArray());
    }

    private static double length(double[] numbers) {
        double squares = 0;
        for (double each : numbers) {
            squares += each * each;
        }
        return Math.sqrt(squares);
    }

    @Override
    public void close() {
        session.close();
    }
}
