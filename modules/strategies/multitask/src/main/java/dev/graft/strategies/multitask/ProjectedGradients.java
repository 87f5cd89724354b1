package dev.graft.strategies.multitask;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.Map;

/**
 * PCGrad: the gradient of each task without the part that contradicts another task's, for one other after the other, in random
 * order; then their sum.
 *
 * <pre>  g_i := g_i;   for j ≠ i in random order:  if g_i^PC · g_j &lt; 0:  g_i^PC -= (g_i^PC · g_j / ‖g_j‖²) g_j;   Σ_i g_i^PC</pre>
 *
 * <p>It is computed of inner products alone, M = G Gᵀ: each g_i^PC is a row of V G, and V begins as the identity. Heads change by
 * the gradient of their own task, as in the paper.
 *
 * <p>Cost: a pass back for each task, and for K tasks K products of K x K matrices. Source: T. Yu et al., Gradient surgery for
 * multi-task learning, NeurIPS 2020, algorithm 1.
 */
final class ProjectedGradients {
    private static final double TINY = 1e-30;

    private ProjectedGradients() {}

    static Value objective(Weighed tasks) {
        TaskGradients gradients = TaskGradients.ofShared(tasks, "weighting: pcgrad");
        Value gram = gradients.gram();
        Conflict.show(tasks.step(), gram);
        int count = tasks.count();
        Value weights = weights(tasks.ops(), gram, tasks.step().uniform("order", count, count));
        tasks.show(weights);
        gradients.direct(weights, tasks);
        return tasks.sum();
    }

    /**
     * How often each gradient is in the sum, {@code [1, tasks]}.
     *
     * @param gram inner products, {@code [tasks, tasks]}
     * @param random what the order of the others is drawn by, a row for each task
     */
    static Value weights(Ops o, Value gram, Value random) {
        int count = (int) gram.sizes()[0];
        Value self = o.identity(count);
        Value lengths = o.sum(o.mul(gram, self), 1);
        Value order = order(o, random);
        Value v = self;
        for (int next = 0; next < count; next++) {
            Value place = o.slice(order, 1, next, next + 1);
            Value other = o.cast(o.equal(place, numbers(o, count)), Type.FLOAT); // a 1 in each row
            Value product = o.sum(o.mul(o.matMul(v, gram), other), 1);
            Value share = o.div(o.min(product, o.constant(0)), o.max(o.matMul(other, lengths), o.constant(TINY)));
            v = o.sub(v, o.mul(share, o.sub(other, o.mul(other, self))));
        }
        return o.sum(v, 0);
    }

    /** For each row an order of all tasks. */
    private static Value order(Ops o, Value random) {
        long[] sizes = random.sizes();
        Value sorted =
                o.emit("TopK", Map.of("axis", Attribute.whole(1)), Type.FLOAT, sizes, random, o.wholes(sizes[1]));
        return o.also(sorted, 1, Type.INT64, sizes);
    }

    private static Value numbers(Ops o, int count) {
        long[] numbers = new long[count];
        for (int t = 0; t < count; t++) {
            numbers[t] = t;
        }
        return o.constant(Tensor.of(numbers, 1, count));
    }
}
