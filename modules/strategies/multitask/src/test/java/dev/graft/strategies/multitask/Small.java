package dev.graft.strategies.multitask;

import dev.graft.core.strategy.FitContext;
import dev.graft.core.transfer.MultiTask;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.tune.Trained;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small network with heads, its numbers before, and what its training shows. */
record Small(TaskTraining training, TaskNetwork network, Trained trained) {
    private static final FitContext CONTEXT = Worlds.context(3);
    private static final float H = 5e-4f;

    static Small of(MultiTask seen, Make make, Weighting weighting) {
        Tasks tasks = Tasks.of(seen);
        TaskTraining training = new TaskTraining(tasks, make.training(), weighting);
        TaskNetwork network = TaskNetwork.withHeads(
                make.training().of(), Architecture.parse("heads", List.of()), tasks, seen, CONTEXT);
        return new Small(training, network, training.train(network, CONTEXT));
    }

    /** The same training from other numbers on. */
    Small with(Map<String, Tensor> numbers) {
        TaskNetwork other = new TaskNetwork(
                network.model().with(numbers),
                network.parameters(),
                network.shared(),
                network.representation(),
                network.statistics());
        return new Small(training, other, training.train(other, CONTEXT));
    }

    Map<String, Tensor> withoutHeads() {
        return heads(0);
    }

    /** Heads whose weights depend on the feature alone, so that columns of all tasks are alike. */
    Map<String, Tensor> equalHeads() {
        return heads(0.1f);
    }

    private Map<String, Tensor> heads(float scale) {
        Map<String, Tensor> numbers = new LinkedHashMap<>();
        network.model().graph().initialisers().forEach((name, tensor) -> {
            if (name.startsWith(Heads.PREFIX)) {
                float[] changed = tensor.floats().clone();
                int columns =
                        tensor.shape().rank() == 1 ? 1 : (int) tensor.shape().size(1);
                for (int i = 0; i < changed.length; i++) {
                    changed[i] = scale * (i % columns);
                }
                numbers.put(name, Tensor.of(changed, tensor.shape().sizes()));
            }
        });
        return numbers;
    }

    /** The losses of the first step. */
    double[] losses() {
        return training.tasks().names().stream()
                .mapToDouble(task -> shown(TaskCurves.loss(task)).get(0))
                .toArray();
    }

    List<Float> shown(String name) {
        return Optional.ofNullable(trained.attempt().shown().get(name)).orElseThrow();
    }

    List<String> names() {
        return network.parameters().stream().map(Parameter::name).toList();
    }

    static float[] numbers(Model model, String name) {
        return Optional.ofNullable(model.graph().initialisers().get(name))
                .orElseThrow()
                .floats();
    }

    /** By how much the numbers of a parameter fell. */
    double[] moved(String name) {
        float[] before = numbers(network.model(), name);
        float[] after = numbers(trained.model(), name);
        double[] moved = new double[before.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = before[i] - after[i];
        }
        return moved;
    }

    /** The gradient of each task's first loss with regard to a parameter, by differences: {@code [tasks, elements]}. */
    double[][] differences(String name) {
        float[] at = numbers(network.model(), name);
        double[][] each = new double[training.tasks().places().size()][at.length];
        for (int i = 0; i < at.length; i++) {
            double[] up = changed(name, i, H).losses();
            double[] down = changed(name, i, -H).losses();
            for (int t = 0; t < each.length; t++) {
                each[t][i] = (up[t] - down[t]) / (2 * H);
            }
        }
        return each;
    }

    private Small changed(String name, int place, float by) {
        Tensor tensor = Optional.ofNullable(
                        network.model().graph().initialisers().get(name))
                .orElseThrow();
        float[] changed = tensor.floats().clone();
        changed[place] += by;
        return with(Map.of(name, Tensor.of(changed, tensor.shape().sizes())));
    }
}
