package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.List;
import java.util.Optional;

/** Probabilities from scores, and what is left out by chance. */
final class Probabilities {
    private Probabilities() {}

    /** One rule per operator; sums are along the operator's axis. */
    static List<OpRule> rules() {
        return List.of(
                op("Softmax", "dX = Y (dY - sum of dY Y)")
                        .input((n, dy, o) -> o.mul(n.out(0), o.sub(dy, o.sum(o.mul(dy, n.out(0)), n.axis(-1))))),
                op("LogSoftmax", "dX = dY - e^Y sum of dY")
                        .input((n, dy, o) -> o.sub(dy, o.mul(o.exp(n.out(0)), o.sum(dy, n.axis(-1))))),
                op("Dropout", "dX = dY; while training dY / (1 - ratio), where X was not left out")
                        .input(Probabilities::dropout)
                        .stopped()
                        .stopped());
    }

    private static Value dropout(Site n, Value dy, Ops o) {
        Optional<Tensor> training = n.has(2) ? o.constant(n.in(2)) : Optional.of(Tensor.of(new long[1]));
        if (training.isPresent() && training.get().wholes()[0] == 0) {
            return dy;
        }
        Value kept = n.also(1, Type.BOOL, n.in(0).sizes());
        Value ratio = n.has(1) ? o.cast(n.in(1), dy.type()) : o.constant(0.5);
        Value trained = o.where(kept, o.div(dy, o.sub(1, ratio)));
        return training.isPresent() ? trained : o.where(n.in(2), trained, dy);
    }
}
