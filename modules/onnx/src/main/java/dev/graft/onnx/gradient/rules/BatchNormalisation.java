package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.NoGradient;
import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.ops.PerChannel;

/**
 * Y = X̂ S + B with X̂ = (X - µ) r and r = 1 / √(σ² + ε), per channel. Mean and variance are running ones, inputs like any
 * other; or, in training mode, those of the batch, while the inputs only go into the next running ones, which no loss may
 * depend on. Source: Ioffe and Szegedy, Batch Normalization (ICML 2015).
 */
final class BatchNormalisation {
    private BatchNormalisation() {}

    static OpRule rule() {
        return op(
                        "BatchNormalization",
                        "dX = dX̂ r with dX̂ = dY S, dS = dY X̂, dB = dY, dµ = -dX̂ r, dσ² = -dX̂ X̂ r² / 2; in training mode "
                                + "dX = r (dX̂ - mean dX̂ - X̂ mean dX̂ X̂), and 0 to µ and σ²")
                .input((n, dy, o) -> normalised(n, o).back(o, scaled(n, dy, o)))
                .input((n, dy, o) -> o.sumChannels(o.mul(dy, normalised(n, o).values())))
                .input((n, dy, o) -> o.sumChannels(dy))
                .input(BatchNormalisation::mean)
                .input(BatchNormalisation::variance);
    }

    private static Normalised normalised(Site n, Ops o) {
        Value x = n.in(0);
        double epsilon = n.real("epsilon", Normalised.EPSILON);
        if (isTraining(n)) {
            return Normalised.of(o, x, epsilon, PerChannel.withinChannels(x.rank()));
        }
        Value r = Normalised.r(o, o.acrossChannels(n.in(4), x.rank()), epsilon);
        return new Normalised(o.mul(o.sub(x, o.acrossChannels(n.in(3), x.rank())), r), r);
    }

    /** dX̂. */
    private static Value scaled(Site n, Value dy, Ops o) {
        return o.mul(dy, o.acrossChannels(n.in(1), dy.rank()));
    }

    private static Value mean(Site n, Value dy, Ops o) {
        return isTraining(n)
                ? o.zeros(n.in(3).sizes())
                : o.neg(o.sumChannels(normalised(n, o).back(o, scaled(n, dy, o))));
    }

    /** r = (σ² + ε)^-½ and dr/dσ² = -r³ / 2. */
    private static Value variance(Site n, Value dy, Ops o) {
        if (isTraining(n)) {
            return o.zeros(n.in(4).sizes());
        }
        Normalised x = normalised(n, o);
        Value dr = o.mul(scaled(n, dy, o), o.mul(x.values(), o.square(x.r())));
        return o.sumChannels(o.mul(dr, -0.5));
    }

    private static boolean isTraining(Site n) {
        if (n.isUsed(1) || n.isUsed(2)) {
            throw new NoGradient("a loss may depend on its first output only, not on the running statistics");
        }
        return n.whole("training_mode", 0) == 1;
    }
}
