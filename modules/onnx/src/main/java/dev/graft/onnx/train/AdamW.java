package dev.graft.onnx.train;

import static dev.graft.core.Require.require;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.List;

/**
 * Adam with decoupled decay: m = β1 m + (1 - β1) g, v = β2 v + (1 - β2) g², and with m and v divided by 1 - β1^t and
 * 1 - β2^t, p = p - rate (m / (√v + ε) + decay p).
 *
 * <p>Source: Loshchilov and Hutter, Decoupled Weight Decay Regularization (ICLR 2019), algorithm 2, with the rate on the
 * decay too, as in PyTorch. The corrections of step t are computed in double precision outside of the graph: in single
 * precision 1 - β2^t has few digits in the first steps.
 *
 * @param beta1 in [0, 1)
 * @param beta2 in [0, 1)
 * @param epsilon above 0
 * @param decay at least 0
 */
public record AdamW(double beta1, double beta2, double epsilon, double decay) implements Optimiser {
    public AdamW {
        require(beta1 >= 0 && beta1 < 1, "beta1 must be at least 0 and below 1, was %s", beta1);
        require(beta2 >= 0 && beta2 < 1, "beta2 must be at least 0 and below 1, was %s", beta2);
        require(epsilon > 0, "epsilon must be above 0, was %s", epsilon);
        require(decay >= 0, "decay must be at least 0, was %s", decay);
    }

    /** With the paper's β1 = 0.9, β2 = 0.999 and ε = 1e-8. */
    public static AdamW withDecay(double decay) {
        return new AdamW(0.9, 0.999, 1e-8, decay);
    }

    @Override
    public int states() {
        return 2;
    }

    /** 1 / (1 - β1^t) and 1 / √(1 - β2^t). */
    @Override
    public List<Double> factors(int step) {
        return List.of(1 / (1 - StrictMath.pow(beta1, step)), 1 / Math.sqrt(1 - StrictMath.pow(beta2, step)));
    }

    @Override
    public Update update(Ops o, Value p, Value g, List<Value> states, Value rate, List<Value> factors, boolean decays) {
        Value m = o.add(o.mul(states.get(0), beta1), o.mul(g, 1 - beta1));
        Value v = o.add(o.mul(states.get(1), beta2), o.mul(o.square(g), 1 - beta2));
        Value root = o.add(o.mul(o.sqrt(v), factors.get(1)), epsilon);
        Value direction = o.div(o.mul(m, factors.get(0)), root);
        Value decayed = decays && decay > 0 ? o.add(direction, o.mul(p, decay)) : direction;
        return new Update(o.sub(p, o.mul(decayed, rate)), List.of(m, v));
    }
}
