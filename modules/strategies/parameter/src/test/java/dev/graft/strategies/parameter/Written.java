package dev.graft.strategies.parameter;

import dev.graft.core.network.Device;
import dev.graft.core.samples.Dense;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.Networks;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.train.Loss;
import dev.graft.onnx.train.Objective;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.train.Parameters;
import dev.graft.onnx.train.Part;
import dev.graft.onnx.train.Sgd;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.train.Training;
import dev.graft.onnx.train.TrainingStep;
import dev.graft.onnx.tune.Portions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** An objective on a small network and one batch: what it is, and what a step of plain descent does. */
final class Written {
    static final List<String> CLASSES = List.of("a", "b", "c");
    static final int ROWS = 6;
    static final int FEATURES = 4;

    private final Model model;
    private final TrainingStep step;

    private Written(Model model, TrainingStep step) {
        this.model = model;
        this.step = step;
    }

    static Model network(String... layers) {
        return Networks.of(Architecture.parse("network", List.of(layers)), rows(), CLASSES, new Random(1));
    }

    static Dense rows() {
        double[][] rows = new double[ROWS][FEATURES];
        for (int i = 0; i < ROWS * FEATURES; i++) {
            rows[i / FEATURES][i % FEATURES] = StrictMath.sin(1.7 * i * i + 0.3);
        }
        return Dense.of(rows);
    }

    static Start start(Model model) {
        return new Start(model, Parameters.of(model.graph()), Inherited.nothing());
    }

    /** On six samples, of the classes 0, 1, 2, 0, 1, 2. */
    static Written of(Model model, Objective objective) {
        List<Parameter> parameters = Parameters.of(model.graph()).stream()
                .map(parameter -> new Parameter(parameter.name(), 1, false))
                .toList();
        Ops o = Prepare.ops(
                model.name(),
                model.graph()
                        .withAsInputs(parameters.stream().map(Parameter::name).toList()),
                ROWS);
        Loss loss = new Loss.CrossEntropy(0, List.of());
        StepDraft draft = new StepDraft(
                new StepDraft.Before(model.name(), model.graph(), model.representation()),
                o,
                o.value(model.scores().name()),
                List.of(new Part(Portions.SAMPLES, 0, ROWS, 1)),
                loss,
                () -> new Random(3));
        return new Written(
                model,
                TrainingStep.of(
                        draft,
                        objective,
                        parameters,
                        Map.of(),
                        new TrainingStep.Recipe(loss, new Sgd(0, false, 0), OptionalDouble.empty())));
    }

    /** The objective, then what it shows, with these numbers in place of those that it began with. */
    float[] terms(Map<String, Tensor> numbers) {
        try (Training training = begin(numbers)) {
            float[] terms = new float[1 + step.shown().size()];
            terms[0] = training.step(batch(), 0);
            for (int i = 1; i < terms.length; i++) {
                terms[i] = training.shown(i - 1)[0];
            }
            return terms;
        }
    }

    /** The gradient of a parameter, as a step of descent with the rate 1 shows it. */
    float[] gradient(Map<String, Tensor> numbers, String parameter) {
        try (Training training = begin(numbers)) {
            float[] before = training.numbers(parameter).floats();
            training.step(batch(), 1);
            float[] after = training.numbers(parameter).floats();
            float[] gradient = new float[before.length];
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = before[i] - after[i];
            }
            return gradient;
        }
    }

    /** The same by differences of the objective. */
    float[] differences(Map<String, Tensor> numbers, String parameter) {
        Tensor at = Optional.ofNullable(all(numbers).get(parameter)).orElseThrow();
        float[] differences = new float[at.floats().length];
        float h = 2e-3f;
        for (int i = 0; i < differences.length; i++) {
            differences[i] =
                    (terms(moved(numbers, parameter, at, i, h))[0] - terms(moved(numbers, parameter, at, i, -h))[0])
                            / (2 * h);
        }
        return differences;
    }

    private static Map<String, Tensor> moved(Map<String, Tensor> numbers, String parameter, Tensor at, int i, float h) {
        float[] changed = at.floats().clone();
        changed[i] += h;
        Map<String, Tensor> all = new LinkedHashMap<>(numbers);
        all.put(parameter, Tensor.of(changed, at.shape().sizes()));
        return all;
    }

    private Map<String, Tensor> all(Map<String, Tensor> numbers) {
        Map<String, Tensor> all = new LinkedHashMap<>(model.graph().initialisers());
        all.putAll(numbers);
        return all;
    }

    private Training begin(Map<String, Tensor> numbers) {
        return new Training(model.name(), step, all(numbers), Device.CPU, 1);
    }

    private static Map<String, Floats> batch() {
        float[] x = new float[ROWS * FEATURES];
        float[] targets = new float[ROWS * CLASSES.size()];
        float[] ones = new float[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double[] row = rows().row(i);
            for (int j = 0; j < FEATURES; j++) {
                x[i * FEATURES + j] = (float) row[j];
            }
            targets[i * CLASSES.size() + i % CLASSES.size()] = 1;
            ones[i] = 1;
        }
        return Map.of(
                Architecture.INPUT, Floats.of(x, ROWS, FEATURES),
                TrainingStep.TARGETS, Floats.of(targets, ROWS, CLASSES.size()),
                TrainingStep.WEIGHTS, Floats.of(ones, ROWS, 1));
    }
}
