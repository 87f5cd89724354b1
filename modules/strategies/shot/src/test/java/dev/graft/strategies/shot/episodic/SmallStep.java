package dev.graft.strategies.shot.episodic;

import dev.graft.core.network.Device;
import dev.graft.core.network.InputContract;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.train.Loss;
import dev.graft.onnx.train.Objective;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.train.Part;
import dev.graft.onnx.train.Sgd;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.train.Training;
import dev.graft.onnx.train.TrainingStep;
import dev.graft.onnx.tune.Portions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * A step of plain descent, with rate 1, of a network on a batch.
 *
 * @param loss before it
 * @param shown before it
 * @param gradients what it took off from each parameter
 */
record SmallStep(float loss, float shown, Map<String, float[]> gradients) {
    /** A network of vectors whose layer embeds, with random numbers. */
    static Model network(int features, int embedding) {
        Graph graph = Architecture.parse("network", List.of("dense " + embedding))
                .graph(Shape.of(features), 1, new Random(3));
        return Model.of("small", new InputContract.Vectors(Architecture.INPUT, features), graph, List.of("same"));
    }

    /** One that leaves numbers of at least 0 as they are. */
    static Model identity(int features) {
        float[] one = new float[features * features];
        for (int i = 0; i < features; i++) {
            one[i * features + i] = 1;
        }
        return network(features, features).with(Map.of("dense1/weight", Tensor.of(one, features, features)));
    }

    static SmallStep of(Model model, Objective objective, float[]... batch) {
        int rows = batch.length;
        Graph graph = model.graph();
        Ops o = Prepare.ops("small", graph.withAsInputs(graph.initialisers().keySet()), rows);
        Loss loss = new Loss.CrossEntropy(0, List.of());
        StepDraft draft = new StepDraft(
                new StepDraft.Before("small", graph, model.representation()),
                o,
                o.value(model.scores().name()),
                List.of(new Part(Portions.SAMPLES, 0, rows, 0)),
                loss,
                () -> new Random(5));
        List<Parameter> parameters = graph.initialisers().keySet().stream()
                .map(name -> new Parameter(name, 1, false))
                .toList();
        TrainingStep step = TrainingStep.of(
                draft,
                objective,
                parameters,
                Map.of(),
                new TrainingStep.Recipe(loss, new Sgd(0, false, 0), OptionalDouble.empty()));
        try (Training training = new Training("small", step, graph.initialisers(), Device.CPU, 1)) {
            float before = training.step(fed(batch), 1);
            Map<String, float[]> gradients = new LinkedHashMap<>();
            graph.initialisers().forEach((name, tensor) -> {
                float[] gradient = tensor.floats().clone();
                float[] after = training.numbers(name).floats();
                for (int i = 0; i < gradient.length; i++) {
                    gradient[i] -= after[i];
                }
                gradients.put(name, gradient);
            });
            return new SmallStep(before, training.shown(0)[0], gradients);
        }
    }

    private static Map<String, Floats> fed(float[]... batch) {
        int width = batch[0].length;
        float[] all = new float[batch.length * width];
        for (int i = 0; i < batch.length; i++) {
            System.arraycopy(batch[i], 0, all, i * width, width);
        }
        Map<String, Floats> fed = new LinkedHashMap<>();
        fed.put(Architecture.INPUT, Floats.of(all, batch.length, width));
        fed.put(TrainingStep.TARGETS, Floats.of(new float[batch.length], batch.length, 1));
        fed.put(TrainingStep.WEIGHTS, Floats.of(new float[batch.length], batch.length, 1));
        return fed;
    }
}
