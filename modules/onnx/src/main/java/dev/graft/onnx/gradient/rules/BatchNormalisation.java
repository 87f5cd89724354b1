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
                        "dX = dY S r, dS = dY X̂, dB = dY, dµ = -dB S r, dσ² = -dS S r² / 2; in training mode "
                                + "dX = r (dX̂ - mean dX̂ - X̂ mean dX̂ X̂) with dX̂ = dY S, and 0 to µ and σ²")
                .input(BatchNormalisation::values)
                .input(BatchNormalisation::scale)
                .input((n, dy, o) -> o.sumChannels(dy))
                .input((n, dy, o) -> isTraining(n)
                        ? o.zeros(n.in(3).sizes())
                        : o.neg(o.mul(o.sumChannels(dy), o.mul(n.in(1), r(n, o)))))
                .input((n, dy, o) -> isTraining(n)
                        ? o.zeros(n.in(4).sizes())
                        : o.mul(o.mul(scale(n, dy, o), -0.5), o.mul(n.in(1), o.square(r(n, o)))));
    }

    private static Value values(Site n, Value dy, Ops o) {
        return isTraining(n)
                ? batch(n, o).back(o, o.mul(dy, channels(n, n.in(1), o)))
                : o.mul(dy, channels(n, o.mul(n.in(1), r(n, o)), o));
    }

    private static Value scale(Site n, Value dy, Ops o) {
        if (isTraining(n)) {
            return o.sumChannels(o.mul(dy, batch(n, o).values()));
        }
        Value centred = o.sub(n.in(0), channels(n, n.in(3), o));
        return o.mul(o.sumChannels(o.mul(dy, centred)), r(n, o)); // not X̂: r once for each channel
    }

    private static Normalised batch(Site n, Ops o) {
        return Normalised.of(
                o, n.in(0), epsilon(n), PerChannel.withinChannels(n.in(0).rank()));
    }

    /** One for each channel, from the running variance. */
    private static Value r(Site n, Ops o) {
        return Normalised.r(o, n.in(4), epsilon(n));
    }

    private static double epsilon(Site n) {
        return n.real("epsilon", Normalised.EPSILON);
    }

    private static Value channels(Site n, Value vector, Ops o) {
        return o.acrossChannels(vector, n.in(0).rank());
    }

    private static boolean isTraining(Site n) {
        if (n.isUsed(1) || n.isUsed(2)) {
            throw new NoGradient("a loss may depend on its first output only, not on the running statistics");
        }
        return n.whole("training_mode", 0) == 1;
    }
}
