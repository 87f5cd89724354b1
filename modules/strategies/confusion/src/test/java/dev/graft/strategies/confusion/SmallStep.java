package dev.graft.strategies.confusion;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * One step of plain descent of the network of {@code confusion.json}, and what is beside it: rows 0 to 4 of its samples are the
 * source's, 5 and 6 labelled ones of the target, 7 to 10 others of the target.
 *
 * @param loss before the step
 * @param shown before the step
 * @param after the numbers of parameters and states after it, which are kept as long as it is open
 */
record SmallStep(float loss, Map<String, Float> shown, Map<String, float[]> after) {
    private static final List<Part> PARTS = List.of(
            new Part(Portions.SOURCE, 0, 5, 0.6),
            new Part(Portions.TARGET_LABELS, 5, 2, 0.4),
            new Part(Portions.TARGET, 7, 4, 0));
    private static final List<String> CLASSES = List.of("a", "b", "c");
    private static final int ROWS = 11;
    private static final int FEATURES = 3;
    private static final double RATE = 0.1;

    /**
     * Does it.
     *
     * @param file the whole file
     * @param one of its cases: what begins beside the network, and what the step is given
     */
    static SmallStep of(JsonNode file, JsonNode one, Objective objective) {
        Loss loss = new Loss.CrossEntropy(0, List.of());
        Model model = model(file.get("network"));
        Graph graph = model.graph();
        Ops o = Prepare.ops("small", graph.withAsInputs(graph.initialisers().keySet()), ROWS);
        StepDraft draft = new StepDraft(
                new StepDraft.Before("small", graph, model.representation()),
                o,
                o.value(model.scores().name()),
                PARTS,
                loss,
                () -> new Random(5));
        List<Parameter> parameters = graph.initialisers().keySet().stream()
                .map(name -> new Parameter(name, 1, false))
                .toList();
        TrainingStep step = beginning(
                TrainingStep.of(
                        draft,
                        objective,
                        parameters,
                        Map.of(),
                        new TrainingStep.Recipe(loss, new Sgd(0, false, 0), OptionalDouble.empty())),
                one.get("beside"));
        try (Training training = new Training("small", step, graph.initialisers(), Device.CPU, 1)) {
            float before = training.step(batch(file, one, step), RATE);
            Map<String, Float> shown = new LinkedHashMap<>();
            for (int i = 0; i < step.shown().size(); i++) {
                shown.put(step.shown().get(i), training.shown(i)[0]);
            }
            Map<String, float[]> after = new LinkedHashMap<>();
            step.next()
                    .keySet()
                    .forEach(name -> after.put(name, training.numbers(name).floats()));
            return new SmallStep(before, shown, after);
        }
    }

    private static Model model(JsonNode numbers) {
        Graph graph = Architecture.parse("network", List.of("dense 4"))
                .graph(Shape.of(FEATURES), CLASSES.size(), new Random(1));
        Model model = Model.of("small", new InputContract.Vectors(Architecture.INPUT, FEATURES), graph, CLASSES);
        Map<String, Tensor> given = new LinkedHashMap<>();
        graph.initialisers()
                .forEach((name, tensor) -> given.put(
                        name,
                        Tensor.of(floats(numbers.get(name)), tensor.shape().sizes())));
        return model.with(given);
    }

    private static TrainingStep beginning(TrainingStep step, JsonNode numbers) {
        Map<String, Tensor> begin = new LinkedHashMap<>(step.begin());
        begin.replaceAll((name, tensor) -> numbers.has(name)
                ? Tensor.of(floats(numbers.get(name)), tensor.shape().sizes())
                : tensor);
        return new TrainingStep(
                step.graph(),
                step.told(),
                step.shown(),
                step.inputs(),
                step.given(),
                begin,
                step.next(),
                step.optimiser());
    }

    private static Map<String, Floats> batch(JsonNode file, JsonNode one, TrainingStep step) {
        float[] targets = new float[ROWS * CLASSES.size()];
        for (int row = 0; row < file.get("classes").size(); row++) {
            targets[row * CLASSES.size() + file.get("classes").get(row).asInt()] = 1;
        }
        float[] ones = new float[ROWS];
        Arrays.fill(ones, 1);
        Map<String, Floats> batch = new LinkedHashMap<>();
        batch.put(Architecture.INPUT, Floats.of(floats(file.get("x")), ROWS, FEATURES));
        batch.put(TrainingStep.TARGETS, Floats.of(targets, ROWS, CLASSES.size()));
        batch.put(TrainingStep.WEIGHTS, Floats.of(ones, ROWS, 1));
        step.inputs()
                .forEach(input -> batch.put(
                        input.name(), Floats.of(floats(one.get("given").get(input.name())), input.sizes())));
        return batch;
    }

    /** The numbers of a list, or a number alone. */
    static float[] floats(JsonNode numbers) {
        List<Float> all = new ArrayList<>();
        if (numbers.isNumber()) {
            all.add(numbers.floatValue());
        }
        numbers.forEach(number -> all.add(number.floatValue()));
        float[] floats = new float[all.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = all.get(i);
        }
        return floats;
    }
}
