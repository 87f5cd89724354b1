package dev.graft.strategies.multitask;

import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;

/**
 * Tasks weighed by the noise of each, which is learned beside the network:
 *
 * <pre>  E = Σ_t c_t e^(-s_t) L_t + ½ s_t,   s_t = ln σ_t²,   c_t = ½ for numbers and 1 for classes</pre>
 *
 * <p>It begins with s = 0. Where a loss falls to 0 its weight grows without bound: -s_t follows ln L_t.
 *
 * <p>Source: A. Kendall, Y. Gal, R. Cipolla, Multi-task learning using uncertainty to weigh losses for scene geometry and
 * semantics, CVPR 2018, equations 5, 7 and 10; s in place of σ as at the end of section 3.2. The s are trained by the rule and
 * the rate of the network, without decay.
 */
final class Uncertainty {
    private Uncertainty() {}

    static Value objective(Weighed tasks) {
        Ops o = tasks.ops();
        int count = tasks.count();
        Value s = tasks.step().trained("log-variances", Tensor.of(new float[count], 1, count));
        float[] c = new float[count];
        for (int t = 0; t < count; t++) {
            c[t] = tasks.tasks().get(t).isReal() ? 0.5f : 1;
        }
        Value weights = o.mul(o.exp(o.neg(s)), o.constant(Tensor.of(c, 1, count)));
        tasks.show(weights);
        return o.add(tasks.sum(weights), o.mul(o.sum(s, 1), 0.5));
    }
}
