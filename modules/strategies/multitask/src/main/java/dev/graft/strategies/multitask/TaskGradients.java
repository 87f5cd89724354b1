package dev.graft.strategies.multitask;

import dev.graft.core.GraftException;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;
import java.util.ArrayList;
import java.util.List;

/**
 * The gradient of each task's loss with regard to the same values. Cost: a pass back for each task, and room for as many
 * gradients.
 *
 * @param values what they are taken with regard to
 * @param each for each value its gradients, {@code [tasks, elements]}
 */
record TaskGradients(StepDraft step, List<Value> values, List<Value> each) {
    TaskGradients {
        values = List.copyOf(values);
        each = List.copyOf(each);
    }

    /** The gradients of losses {@code [1, tasks]}. */
    static TaskGradients of(StepDraft step, Value losses, List<Value> values) {
        Ops o = step.ops();
        int tasks = (int) losses.sizes()[1];
        List<List<Value>> byTask = new ArrayList<>();
        for (int t = 0; t < tasks; t++) {
            byTask.add(step.gradients(o.slice(losses, 1, t, t + 1), values));
        }
        List<Value> each = new ArrayList<>();
        for (int v = 0; v < values.size(); v++) {
            long elements = values.get(v).elements();
            List<Value> rows = new ArrayList<>();
            for (List<Value> gradients : byTask) {
                rows.add(o.reshape(gradients.get(v), 1, elements));
            }
            each.add(o.concat(0, rows));
        }
        return new TaskGradients(step, values, each);
    }

    /**
     * The gradients with regard to what tasks share.
     *
     * @param setting for messages: what needs them
     * @throws GraftException if nothing that is trained is shared
     */
    static TaskGradients ofShared(Weighed tasks, String setting) {
        if (tasks.network().shared().isEmpty()) {
            throw new GraftException(
                    "%s: it looks at gradients of what tasks share, and nothing of that is trained. Train some layers, or take weighting: equal."
                            .formatted(setting));
        }
        return of(tasks.step(), tasks.losses(), shared(tasks));
    }

    static List<Value> shared(Weighed tasks) {
        return tasks.network().shared().stream().map(tasks.step()::parameter).toList();
    }

    /** The inner products of all pairs, {@code [tasks, tasks]}. */
    Value gram() {
        Ops o = step.ops();
        return each.stream()
                .map(gradients -> o.gemm(gradients, false, gradients, true, 1))
                .reduce(o::add)
                .orElseThrow();
    }

    /** The values change by a combination of the gradients, and by those of what else is made small. */
    void direct(Value weights, Weighed tasks) {
        Ops o = step.ops();
        List<Value> others =
                tasks.penalty().map(penalty -> step.gradients(penalty, values)).orElse(List.of());
        for (int v = 0; v < values.size(); v++) {
            Value value = values.get(v);
            Value combined = o.reshape(o.matMul(weights, each.get(v)), value.sizes());
            step.direct(value, others.isEmpty() ? combined : o.add(combined, others.get(v)));
        }
    }
}
