package dev.graft.onnx.gradient.rules;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;

/**
 * Values brought to mean 0 and variance 1: X̂ = (X - µ) r with r = 1 / √(σ² + ε).
 *
 * @param values X̂
 * @param r of size 1 along the axes
 * @param axes that mean and variance of X are taken over
 */
record Normalised(Value values, Value r, long... axes) {
    /** What ε is where a node does not say. */
    static final double EPSILON = 1e-5;

    /** With mean and variance of X over these axes. */
    static Normalised of(Ops o, Value x, double epsilon, long... axes) {
        Value centred = o.sub(x, o.mean(x, axes));
        Value r = r(o, o.mean(o.square(centred), axes), epsilon);
        return new Normalised(o.mul(centred, r), r, axes);
    }

    static Value r(Ops o, Value variance, double epsilon) {
        return o.reciprocal(o.sqrt(o.add(variance, epsilon)));
    }

    /**
     * dX from dX̂. Over N elements, ∂µ/∂x = 1 / N and ∂r/∂x = -r² x̂ / N, so that
     *
     * <pre>{@code
     * dX = r dX̂ - 1/N Σ r dX̂ - r X̂ 1/N Σ X̂ dX̂ = r (dX̂ - mean dX̂ - X̂ mean X̂ dX̂)
     * }</pre>
     */
    Value back(Ops o, Value d) {
        Value alongValues = o.mul(values, o.mean(o.mul(values, d), axes));
        return o.mul(r, o.sub(o.sub(d, o.mean(d, axes)), alongValues));
    }
}
