package dev.graft.strategies.parameter;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;
import java.util.List;
import java.util.function.Function;

/** How far parameters are from where they began, or from 0. */
final class Distance {
    private Distance() {}

    /**
     * Σ_j F_j (w_j - w0_j)² over all numbers of some parameters, [1, 1].
     *
     * @param weights F of each parameter, of its shape, or a number for all
     */
    static Value toStart(StepDraft step, List<String> parameters, Function<String, Value> weights) {
        Ops o = step.ops();
        return sum(o, parameters, name -> {
            Value moved = o.sub(step.parameter(name), step.atStart(name));
            return o.mul(o.square(moved), weights.apply(name));
        });
    }

    /** Σ_j w_j² over all numbers of some parameters, [1, 1]. */
    static Value toZero(StepDraft step, List<String> parameters) {
        Ops o = step.ops();
        return sum(o, parameters, name -> o.square(step.parameter(name)));
    }

    private static Value sum(Ops o, List<String> parameters, Function<String, Value> squares) {
        return parameters.stream()
                .map(squares)
                .map(each -> o.sum(o.reshape(each, 1, each.elements()), 1))
                .reduce(o::add)
                .orElseGet(() -> o.zeros(1, 1));
    }
}
