package dev.graft.onnx.ops;

import dev.graft.onnx.graph.Value;

/** Values that stay as they are, while what goes back through them in a gradient does not. */
public interface Passing extends Arithmetic {
    /** The value itself, whose gradient is taken times a factor without axes on the way back. */
    Value scaleGradient(Value a, Value factor);

    /** The value itself, which counts as a constant where gradients are taken. */
    default Value stopGradient(Value a) {
        return scaleGradient(a, constant(0));
    }

    /**
     * The value itself, whose gradient is turned round: the gradient reversal layer. Source: Ganin et al., Domain-adversarial
     * training of neural networks (JMLR 17, 2016), equations 16 and 17, where the factor stands outside of the layer.
     *
     * @param factor without axes, at least 0
     */
    default Value reverseGradient(Value a, Value factor) {
        return scaleGradient(a, neg(factor));
    }
}
