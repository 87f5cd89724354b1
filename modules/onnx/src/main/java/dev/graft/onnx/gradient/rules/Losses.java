package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Losses of classes, which exporters write where a network ends in its loss: L = -Σ w P[class] with P the logarithms of
 * probabilities, and w the weight of the class, 0 where the class is the one to ignore. The mean is divided by Σ w.
 */
final class Losses {
    private Losses() {}

    /** One rule per operator. The weights of classes are no parameters: the gradient stops at them. */
    static List<OpRule> rules() {
        return List.of(
                op("NegativeLogLikelihoodLoss", "dX = -w dY at the class, 0 elsewhere; divided by Σ w for the mean")
                        .input(Losses::ofLogP)
                        .stopped()
                        .stopped(),
                op(
                                "SoftmaxCrossEntropyLoss",
                                "dX = dP - e^P sum of dP, with dP = -w dY at the class; divided by Σ w for the mean")
                        .input(Losses::ofScores)
                        .stopped()
                        .stopped());
    }

    /** The loss as it is used, besides the logarithms, the second output. */
    private static Value ofScores(Site n, Value dy, Ops o) {
        Value ofLoss = ofLogP(n, dy, o);
        Value dp = n.isUsed(1) ? o.add(ofLoss, n.grad(1)) : ofLoss;
        return o.sub(dp, o.mul(o.softmax(n.in(0), 1), o.sum(dp, 1)));
    }

    private static Value ofLogP(Site n, Value dy, Ops o) {
        Value w = weights(n, o);
        return o.neg(
                switch (n.word("reduction", "mean")) {
                    case "none" -> o.mul(o.unsqueeze(dy, 1), w);
                    case "sum" -> o.mul(dy, w);
                    default ->
                        o.mul(
                                dy,
                                o.div(w, o.sum(w, LongStream.range(0, w.rank()).toArray())));
                });
    }

    /** Of the shape of P: w at the class, 0 at the others. */
    private static Value weights(Site n, Ops o) {
        long[] sizes = n.in(0).sizes();
        long[] across = new long[sizes.length];
        Arrays.fill(across, 1);
        across[1] = sizes[1];
        Value own = o.unsqueeze(o.cast(n.in(1), Type.INT64), 1);
        Value all = o.reshape(o.wholes(LongStream.range(0, sizes[1]).toArray()), across);
        Value weight = n.has(2) ? o.reshape(n.in(2), across) : o.constant(1);
        Value chosen = o.where(o.equal(own, all), weight);
        return n.says("ignore_index")
                ? o.where(o.equal(own, o.wholes(n.whole("ignore_index", 0))), o.constant(0), chosen)
                : chosen;
    }
}
