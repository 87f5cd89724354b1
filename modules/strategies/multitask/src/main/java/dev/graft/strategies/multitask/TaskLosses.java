package dev.graft.strategies.multitask;

import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.Part;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.train.TrainingStep;
import java.util.ArrayList;
import java.util.List;

/**
 * The loss of each task, a mean over its rows of a batch:
 *
 * <pre>  classes:   L_t = mean_i -Σ_c y_ic ln softmax(z_i)_c
 *  numbers:   L_t = mean_i (z_i - y_i)²,   y standardised</pre>
 *
 * <p>Neighbouring tasks of as many columns are computed at once: of hundreds of tasks it is a few operations.
 */
final class TaskLosses {
    private final StepDraft step;
    private final double smoothing;

    private TaskLosses(StepDraft step, double smoothing) {
        this.step = step;
        this.smoothing = smoothing;
    }

    /**
     * The losses, {@code [1, tasks]}.
     *
     * @param smoothing of the targets of classes, in [0, 1)
     */
    static Value of(StepDraft step, List<TaskPlace> tasks, double smoothing) {
        TaskLosses losses = new TaskLosses(step, smoothing);
        List<Value> parts = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= tasks.size(); next++) {
            if (next == tasks.size() || !alike(tasks.get(first), tasks.get(next))) {
                parts.add(losses.of(tasks.subList(first, next)));
                first = next;
            }
        }
        return step.ops().concat(1, parts);
    }

    private static boolean alike(TaskPlace one, TaskPlace other) {
        return one.isReal() == other.isReal() && one.width() == other.width();
    }

    private Value of(List<TaskPlace> tasks) {
        Ops o = step.ops();
        Value z = columns(step.scores(), tasks);
        Value y = columns(step.targets(), tasks);
        Value each = tasks.get(0).isReal() ? o.square(o.sub(z, y)) : crossEntropy(z, y);
        Value shares = o.mul(shares(tasks), o.value(TrainingStep.WEIGHTS));
        return o.sum(o.mul(o.reshape(each, shares.sizes()), shares), 0);
    }

    /** Of neighbouring tasks, {@code [rows, tasks, columns]}. */
    private Value columns(Value all, List<TaskPlace> tasks) {
        Ops o = step.ops();
        TaskPlace first = tasks.get(0);
        Value own = o.slice(all, 1, first.from(), tasks.get(tasks.size() - 1).to());
        return o.reshape(own, own.sizes()[0], tasks.size(), first.width());
    }

    private Value crossEntropy(Value z, Value y) {
        Ops o = step.ops();
        Value smooth = o.add(o.mul(y, 1 - smoothing), smoothing / z.sizes()[2]);
        return o.neg(o.sum(o.mul(smooth, o.logSoftmax(z, 2)), 2));
    }

    /** What each row counts in the mean of each task, {@code [rows, tasks]}: 0 where it has no label of it. */
    private Value shares(List<TaskPlace> tasks) {
        int rows = (int) step.scores().sizes()[0];
        float[] shares = new float[rows * tasks.size()];
        for (int t = 0; t < tasks.size(); t++) {
            Part part = step.part(tasks.get(t).part());
            for (int row = part.from(); row < part.to(); row++) {
                shares[row * tasks.size() + t] = 1f / part.size();
            }
        }
        return step.ops().constant(Tensor.of(shares, rows, tasks.size()));
    }
}
