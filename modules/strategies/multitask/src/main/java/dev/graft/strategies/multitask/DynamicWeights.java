package dev.graft.strategies.multitask;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;

/**
 * Dynamic weight average: tasks whose loss fell less in the last epoch weigh more in this one.
 *
 * <pre>  λ_t(e) = K exp(w_t(e-1) / T) / Σ_i exp(w_i(e-1) / T),   w_t(e-1) = L_t(e-1) / L_t(e-2)</pre>
 *
 * <p>with L_t(e) the mean loss of an epoch, K the number of tasks and w = 1 in the first two epochs.
 *
 * <p>Source: S. Liu, E. Johns, A. Davison, End-to-end multi-task learning with attention, CVPR 2019, equation 7. An epoch is as
 * many steps as show all samples of the task that has the most for its part of a batch.
 */
final class DynamicWeights {
    private DynamicWeights() {}

    static Value objective(Weighed tasks, double temperature) {
        Ops o = tasks.ops();
        StepDraft step = tasks.step();
        int k = tasks.count();
        Value last = step.state("epoch-before", 1, k);
        Value beforeLast = step.state("epoch-before-that", 1, k);
        Value fell = o.where(o.greater(beforeLast, 0), o.div(last, beforeLast), o.constant(1));
        Value weights = o.mul(o.softmax(o.div(fell, temperature), 1), k);

        Value steps = step.state("steps-of-epoch", 1, 1);
        Value sum = step.state("losses-of-epoch", 1, k);
        Value now = o.add(steps, 1);
        Value soFar = o.add(sum, tasks.losses());
        Value ends = o.greater(now, tasks.epoch() - 0.5);
        Value none = o.constant(0);
        step.replace(steps, o.where(ends, none, now));
        step.replace(sum, o.where(ends, none, soFar));
        step.replace(last, o.where(ends, o.div(soFar, tasks.epoch()), last));
        step.replace(beforeLast, o.where(ends, last, beforeLast));
        tasks.show(weights);
        return tasks.sum(weights);
    }
}
