package dev.graft.strategies.multitask;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;
import java.util.List;
import java.util.Optional;

/**
 * What a weighting makes one number of.
 *
 * @param losses of the tasks, {@code [1, tasks]}
 * @param penalty what else is made small, as it is
 * @param epoch in how many steps all samples are seen
 */
record Weighed(
        StepDraft step, List<TaskPlace> tasks, TaskNetwork network, Value losses, Optional<Value> penalty, int epoch) {
    Weighed {
        tasks = List.copyOf(tasks);
    }

    Ops ops() {
        return step.ops();
    }

    int count() {
        return tasks.size();
    }

    /** The sum of losses, each as often as its weight says, and the penalty: {@code [1, 1]}. */
    Value sum(Value weights) {
        return withPenalty(ops().sum(ops().mul(losses, weights), 1));
    }

    /** The sum of losses as they are, and the penalty: {@code [1, 1]}. */
    Value sum() {
        return withPenalty(ops().sum(losses, 1));
    }

    private Value withPenalty(Value sum) {
        return penalty.map(more -> ops().add(sum, more)).orElse(sum);
    }

    /** Shows the weights, {@code [1, tasks]}, over the steps. */
    void show(Value weights) {
        for (int t = 0; t < count(); t++) {
            step.show(TaskCurves.weight(tasks.get(t).name()), ops().slice(weights, 1, t, t + 1));
        }
    }
}
