package dev.graft.onnx.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.network.Device;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.train.Loss;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.train.Training;
import dev.graft.onnx.train.TrainingStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * Steps written out by hand, over a whole network: nothing is split off or kept.
 *
 * @param rows what the network is given for rows, by their numbers
 */
record PlainSteps(
        Model model,
        List<Parameter> parameters,
        Recipe recipe,
        double rate,
        Classes labels,
        Function<int[], Floats> rows) {
    /**
     * The numbers after as many steps as there are losses, which must be these.
     *
     * @param sampleOf for each row the position of its sample
     */
    Map<String, Tensor> numbers(Order order, IntUnaryOperator sampleOf, List<Float> losses) {
        List<String> names = parameters.stream().map(Parameter::name).toList();
        int batch = recipe.batch();
        int classes = labels.names().size();
        Ops o = Prepare.ops("x", model.graph().withAsInputs(names), batch);
        TrainingStep step = TrainingStep.of(
                "x",
                o,
                o.value(model.scores().name()),
                parameters,
                new TrainingStep.Recipe(new Loss.CrossEntropy(0, List.of()), recipe.rule(), recipe.longest()));
        try (Training training = new Training("x", step, model.graph().initialisers(), Device.CPU, 1)) {
            for (Float expected : losses) {
                int[] some = order.next(batch);
                float[] targets = new float[batch * classes];
                float[] ones = new float[batch];
                for (int i = 0; i < batch; i++) {
                    targets[classes * i + labels.value(sampleOf.applyAsInt(some[i]))] = 1;
                    ones[i] = 1;
                }
                float loss = training.step(
                        Map.of(
                                model.graph().inputs().get(0).name(),
                                rows.apply(some),
                                TrainingStep.TARGETS,
                                Floats.of(targets, batch, classes),
                                TrainingStep.WEIGHTS,
                                Floats.of(ones, batch, 1)),
                        rate);
                assertThat(expected).isCloseTo(loss, within(1e-5f));
            }
            Map<String, Tensor> numbers = new HashMap<>();
            names.forEach(name -> numbers.put(name, training.numbers(name)));
            return numbers;
        }
    }
}
