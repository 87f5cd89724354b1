package dev.graft.strategies.multitask;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shortest convex combination of vectors, of which their inner products M are known: min_α αᵀMα, Σ α_t = 1, α_t ≥ 0.
 *
 * <p>Of all tasks with weight the one with the greatest (Mα)_t hands weight to the one with the least, as much as makes the
 * length least: the step of Frank and Wolfe that also goes away from a corner. Of two vectors the first step is the closed form
 * of Sener and Koltun (2018), algorithm 1; of more it ends where no pair gains, to 1e-6 of the mean squared length of the
 * vectors. Their algorithm 2 only hands weight to one from all others, which gets as near in many more steps.
 *
 * <p>Source: S. Lacoste-Julien, M. Jaggi, On the global linear convergence of Frank-Wolfe optimization variants, NIPS 2015,
 * algorithm 2 (pairwise). Cost: at most {@value #LEAST_STEPS} steps, or {@value #STEPS_OF_EACH} for each vector, of O(K²).
 */
final class MinimumNorm {
    private static final int LEAST_STEPS = 200;
    private static final int STEPS_OF_EACH = 40;
    private static final double TOLERANCE = 1e-6;
    private static final double TINY = 1e-30;
    private static final String SCOPE = "minimum-norm";

    private MinimumNorm() {}

    /**
     * The weights, {@code [1, vectors]}.
     *
     * @param gram inner products, {@code [vectors, vectors]}
     */
    static Value weights(Ops o, Value gram) {
        long count = gram.sizes()[0];
        float[] same = new float[(int) count];
        Arrays.fill(same, 1f / same.length);
        Value start = o.constant(Tensor.of(same, 1, count));
        Value size = o.div(o.sum(o.mul(gram, o.identity(count)), 0, 1), same.length);
        Value unit = o.div(gram, o.max(size, o.constant(TINY)));
        Value most = o.constant(Tensor.of(new long[] {Math.max(LEAST_STEPS, STEPS_OF_EACH * count)}));
        Attribute body = new Attribute.Body(step(unit));
        return o.emit("Loop", Map.of("body", body), Type.FLOAT, new long[] {1, count}, most, Value.none(), start);
    }

    /** What is done again and again: the weights, and whether to go on. */
    private static Graph step(Value gram) {
        long count = gram.sizes()[0];
        Value number = Value.of(SCOPE + "/number", Type.INT64, Shape.of());
        Value goesOn = Value.of(SCOPE + "/goes-on", Type.BOOL, Shape.of());
        Value weights = Value.of(SCOPE + "/weights", Type.FLOAT, Shape.of(1, count));
        Graph start = new Graph(
                SCOPE, Map.of("", Ops.OPSET), List.of(number, goesOn, weights), List.of(), Map.of(), List.of());
        Map<String, Value> known =
                Stream.of(number, goesOn, weights, gram).collect(Collectors.toMap(Value::name, value -> value));
        Ops o = Ops.on(start, known).in(SCOPE);
        Value products = o.matMul(weights, gram);
        Value least = corner(o, o.neg(products));
        Value greatest = corner(o, o.where(o.greater(weights, 0), products, o.constant(-Float.MAX_VALUE)));
        Value direction = o.sub(least, greatest);
        Value gain = o.neg(o.sum(o.mul(products, direction), 1));
        Value curvature = o.sum(o.mul(o.matMul(direction, gram), direction), 1);
        Value all = o.sum(o.mul(weights, greatest), 1);
        Value step = o.min(all, o.div(gain, o.max(curvature, o.constant(TINY))));
        Value next = o.add(weights, o.mul(direction, step));
        return o.graph(List.of(o.reshape(o.greater(gain, TOLERANCE)), next));
    }

    /** 1 at the first greatest, and 0 elsewhere. */
    private static Value corner(Ops o, Value values) {
        int count = (int) values.sizes()[1];
        long[] numbers = new long[count];
        Arrays.setAll(numbers, i -> i);
        return o.cast(o.equal(o.argMax(values, 1), o.constant(Tensor.of(numbers, 1, count))), Type.FLOAT);
    }
}
