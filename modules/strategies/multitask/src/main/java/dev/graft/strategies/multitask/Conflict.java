package dev.graft.strategies.multitask;

import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;

/** How much the gradients of tasks conflict: the cosines of their angles, over all pairs. */
final class Conflict {
    static final String COSINE = "mean cosine of two gradients";
    static final String SHARE = "share of pairs that conflict";
    private static final double TINY = 1e-30;

    private Conflict() {}

    /**
     * Shows it over the steps; nothing where there is one task.
     *
     * @param gram inner products of all gradients
     */
    static void show(StepDraft step, Value gram) {
        int count = (int) gram.sizes()[0];
        if (count > 1) {
            Ops o = step.ops();
            Value cosines = cosines(o, gram);
            Value pairs = pairs(o, count);
            Value against = o.cast(o.less(cosines, 0), Type.FLOAT);
            step.show(COSINE, o.sum(o.mul(cosines, pairs), 0, 1));
            step.show(SHARE, o.sum(o.mul(against, pairs), 0, 1));
        }
    }

    static Value cosines(Ops o, Value gram) {
        Value squares = o.sum(o.mul(gram, o.identity(gram.sizes()[0])), 1);
        Value lengths = o.sqrt(squares);
        return o.div(gram, o.max(o.matMul(lengths, o.transposeLast(lengths)), o.constant(TINY)));
    }

    /** What each pair counts in a mean over all; 0 for one that stands for itself or for another. */
    private static Value pairs(Ops o, int count) {
        float[] shares = new float[count * count];
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                shares[i * count + j] = 2f / (count * (count - 1));
            }
        }
        return o.constant(Tensor.of(shares, count, count));
    }
}
