package dev.graft.strategies.multitask;

import dev.graft.core.GraftException;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;
import dev.graft.strategies.multitask.Weighting.Normalise;
import java.util.List;

/**
 * MGDA: what tasks share changes by the shortest convex combination of their gradients. Against it no loss rises, to the first
 * order; where it is 0 no task can gain without another that loses.
 *
 * <pre>  min_α ‖Σ_t α_t g_t‖²,   Σ α_t = 1, α_t ≥ 0;   θ^shared -= η Σ_t α_t g_t,   θ^t -= η ∂L_t/∂θ^t
 *  upper bound:  g_t = ∂L_t/∂Z,  Z what all heads read</pre>
 *
 * <p>Cost: a pass back for each task and a {@link MinimumNorm}; of the bound one pass back through what is shared.
 *
 * <p>Source: O. Sener, V. Koltun, Multi-task learning as multi-objective optimization, NeurIPS 2018, problem 3, algorithm 2, and
 * section 3.3 for the bound, which asks that all tasks read the same samples; where their samples differ the gradients of Z are
 * orthogonal, and it weighs by their lengths alone. Dividing by length or loss is from the authors' program.
 */
final class MultipleGradientDescent {
    private static final double TINY = 1e-30;

    private MultipleGradientDescent() {}

    static Value objective(Weighed tasks, boolean bound, Normalise normalise) {
        TaskGradients gradients = bound ? ofRepresentation(tasks) : TaskGradients.ofShared(tasks, "weighting: mgda");
        Value gram = gradients.gram();
        Ops o = tasks.ops();
        Value weights = MinimumNorm.weights(o, normalised(o, gram, tasks.losses(), normalise));
        tasks.show(weights);
        if (bound) {
            direct(tasks, weights);
        } else {
            Conflict.show(tasks.step(), gram);
            gradients.direct(weights, tasks);
        }
        return tasks.sum();
    }

    private static TaskGradients ofRepresentation(Weighed tasks) {
        String representation = tasks.network()
                .representation()
                .orElseThrow(
                        () -> new GraftException(
                                "mgda-bound: it needs one representation that all heads read, and here each task has a network. Take mgda-bound: false."));
        StepDraft step = tasks.step();
        return TaskGradients.of(step, tasks.losses(), List.of(step.parameter(representation)));
    }

    /** One pass back, of the weighed sum. */
    private static void direct(Weighed tasks, Value weights) {
        StepDraft step = tasks.step();
        List<Value> shared = TaskGradients.shared(tasks);
        List<Value> gradients = step.gradients(tasks.sum(tasks.ops().stopGradient(weights)), shared);
        for (int i = 0; i < shared.size(); i++) {
            step.direct(shared.get(i), gradients.get(i));
        }
    }

    /** The inner products of gradients that are divided by their lengths, or their losses. */
    static Value normalised(Ops o, Value gram, Value losses, Normalise by) {
        long count = gram.sizes()[0];
        return switch (by) {
            case NONE -> gram;
            case LENGTH -> {
                Value lengths = o.sqrt(o.sum(o.mul(gram, o.identity(count)), 1));
                yield divided(o, gram, o.reshape(lengths, 1, count));
            }
            case LOSS -> divided(o, gram, losses);
        };
    }

    /** By a number of its row and one of its column. */
    private static Value divided(Ops o, Value gram, Value by) {
        return o.div(gram, o.max(o.matMul(o.transposeLast(by), by), o.constant(TINY)));
    }
}
