package dev.graft.onnx.train;

import dev.graft.core.network.Device;
import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Training in a test: one batch, learned by heart. */
public final class Learnt {
    private Learnt() {}

    /**
     * The loss before each step. Sample i is of class i, of as many classes as there are scores, again and again.
     *
     * @param network prepared
     * @param scores the name of what it says
     */
    public static float[] losses(
            Graph network, String scores, int samples, Optimiser optimiser, double rate, int steps) {
        List<Parameter> parameters = Parameters.of(network);
        List<String> names = parameters.stream().map(Parameter::name).toList();
        Ops o = Prepare.ops("network", network.withAsInputs(names), samples);
        Value input = o.value(network.inputs().get(0).name());
        Value z = o.value(scores);
        TrainingStep step = TrainingStep.of(
                "network",
                o,
                z,
                parameters,
                new TrainingStep.Recipe(new Loss.CrossEntropy(0, List.of()), optimiser, OptionalDouble.empty()));
        int classes = (int) z.sizes()[1];
        float[] targets = new float[samples * classes];
        for (int i = 0; i < samples; i++) {
            targets[i * classes + i % classes] = 1;
        }
        float[] ones = new float[samples];
        Arrays.fill(ones, 1);
        Map<String, Floats> batch = Map.of(
                input.name(),
                Floats.of(Small.waves((int) input.elements()), input.sizes()),
                TrainingStep.TARGETS,
                Floats.of(targets, samples, classes),
                TrainingStep.WEIGHTS,
                Floats.of(ones, samples, 1));
        float[] losses = new float[steps];
        try (Training training = new Training("network", step, network.initialisers(), Device.CPU, 1)) {
            for (int i = 0; i < steps; i++) {
                losses[i] = training.step(batch, rate);
            }
        }
        return losses;
    }
}
