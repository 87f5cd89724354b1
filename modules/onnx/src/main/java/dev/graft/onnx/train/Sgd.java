package dev.graft.onnx.train;

import static dev.graft.core.Require.require;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.List;

/**
 * Stochastic gradient descent with momentum: v = µ v + g, p = p - rate v; with Nesterov's momentum p = p - rate (g + µ v).
 * Decay adds decay p to the gradient. The convention is PyTorch's: the rate is not part of v.
 *
 * <p>Source: Sutskever et al., On the importance of initialization and momentum in deep learning (ICML 2013), equations 1
 * to 4, where v holds the rate; they are the same while the rate is.
 *
 * @param momentum in [0, 1)
 * @param nesterov whether the gradient is taken where the momentum leads to
 * @param decay at least 0
 */
public record Sgd(double momentum, boolean nesterov, double decay) implements Optimiser {
    public Sgd {
        require(momentum >= 0 && momentum < 1, "momentum must be at least 0 and below 1, was %s", momentum);
        require(decay >= 0, "decay must be at least 0, was %s", decay);
        require(!nesterov || momentum > 0, "Nesterov's momentum needs a momentum above 0");
    }

    @Override
    public int states() {
        return momentum > 0 ? 1 : 0;
    }

    @Override
    public List<Double> factors(int step) {
        return List.of();
    }

    @Override
    public Update update(
            Ops o, Value p, Value gradient, List<Value> states, Value rate, List<Value> factors, boolean decays) {
        Value g = decays && decay > 0 ? o.add(gradient, o.mul(p, decay)) : gradient;
        if (momentum == 0) {
            return new Update(o.sub(p, o.mul(g, rate)), List.of());
        }
        Value v = o.add(o.mul(states.get(0), momentum), g);
        Value direction = nesterov ? o.add(g, o.mul(v, momentum)) : v;
        return new Update(o.sub(p, o.mul(direction, rate)), List.of(v));
    }
}
