package dev.graft.onnx.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.network.Device;
import dev.graft.onnx.Published;
import dev.graft.onnx.Small;
import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Published networks have a gradient with regard to every real number in them, and to what goes in. It is compared with the
 * slope of the loss, a sum of the outputs with fixed weights, where all parameters move along their gradients at once, each
 * by the same share of its length.
 */
class PublishedGradientsTest {
    /** Larger ones go over the kinks of many Relus, smaller ones are lost in rounding. */
    private static final List<Double> STEPS = List.of(1e-5, 3e-6, 1e-6);

    private record Differentiated(
            Session session, Map<String, Tensor> at, Map<String, Value> gradients, List<Value> outputs)
            implements AutoCloseable {
        Map<String, Floats> run(double step, Map<String, float[]> along) {
            Map<String, Floats> moved = new LinkedHashMap<>();
            at.forEach((name, tensor) -> {
                float[] values = tensor.floats();
                float[] direction = along.getOrDefault(name, new float[values.length]);
                for (int i = 0; i < values.length; i++) {
                    values[i] += (float) (step * direction[i]);
                }
                moved.put(name, Floats.of(values, tensor.shape().sizes()));
            });
            return session.run(moved);
        }

        double loss(Map<String, Floats> computed) {
            double loss = 0;
            for (Value output : outputs) {
                float[] values = numbers(computed, output);
                float[] weights = Small.waves(values.length);
                for (int i = 0; i < values.length; i++) {
                    loss += (double) values[i] * weights[i];
                }
            }
            return loss;
        }

        @Override
        public void close() {
            session.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        Published.MNIST + ", '1, 28, 28'",
        Published.SQUEEZENET + ", '3, 224, 224'",
        Published.OSNET + ", '3, 256, 128'",
        Published.FACES + ", '3, 240, 320'",
        Published.COMMANDS + ", '3, 128, 41'",
        Published.SPEECH + ", '76, 32, 1'",
        Published.MEL + ", '4000'",
        Published.BERT + ", '12'"
    })
    void gradientsOfAllParametersAreTheSlopeOfTheLoss(String name, String sample) {
        for (long samples = 1; samples <= 2; samples++) {
            long[] sizes = LongStream.concat(
                            LongStream.of(samples),
                            List.of(sample.split(", ")).stream().mapToLong(Long::parseLong))
                    .toArray();
            try (Differentiated network = differentiated(name, sizes)) {
                Map<String, Floats> here = network.run(0, Map.of());
                Map<String, float[]> along = new LinkedHashMap<>();
                double slope = 0;
                for (Map.Entry<String, Tensor> parameter : network.at().entrySet()) {
                    float[] gradient = numbers(
                            here,
                            Optional.ofNullable(network.gradients().get(parameter.getKey()))
                                    .orElseThrow());
                    if (parameter.getValue().shape().rank() > 0) { // exponents and the like are no parameters
                        double length = length(gradient);
                        double share =
                                length == 0 ? 0 : length(parameter.getValue().floats()) / length;
                        assertThat(share).as(parameter.getKey()).isFinite();
                        for (int i = 0; i < gradient.length; i++) {
                            gradient[i] *= (float) share;
                        }
                        along.put(parameter.getKey(), gradient);
                        slope += length * length * share;
                    }
                }
                double computed = slope;
                assertThat(STEPS)
                        .as("measured by computed, %d samples", samples)
                        .map(step -> (network.loss(network.run(step, along)) - network.loss(network.run(-step, along)))
                                / (2 * step * computed))
                        .anySatisfy(ratio -> assertThat(ratio).isCloseTo(1, within(0.01)));
            }
        }
    }

    private static Differentiated differentiated(String name, long... sizes) {
        Graph read = Prepare.graph(name, GraphFile.read(Published.file(name)));
        Map<String, Tensor> constants = new LinkedHashMap<>(read.initialisers());
        Map<String, Tensor> at = new LinkedHashMap<>();
        read.initialisers().forEach((parameter, tensor) -> {
            if (tensor.type() == Type.FLOAT) {
                at.put(parameter, tensor);
            }
        });
        Set<String> trained = Set.copyOf(at.keySet());
        List<Value> inputs = new ArrayList<>();
        int count = (int) Shape.of(sizes).elements();
        for (Value input : read.inputs()) {
            if (input.type() == Type.FLOAT) {
                inputs.add(Value.of(input.name(), Type.FLOAT, Shape.of(sizes)));
                at.put(input.name(), Tensor.of(Small.waves(count), sizes));
            } else {
                constants.put(input.name(), words(input.name(), count, sizes));
            }
        }
        Ops ops = Prepare.ops(name, read.withInputs(inputs).withInitialisers(constants), sizes[0], trained);
        List<Value> outputs =
                read.outputs().stream().map(output -> ops.value(output.name())).toList();
        Map<String, Value> upstream = outputs.stream()
                .collect(Collectors.toMap(
                        Value::name,
                        output -> ops.constant(Tensor.of(
                                Small.waves((int) Shape.of(output.sizes()).elements()), output.sizes()))));
        Map<String, Value> gradients = Backprop.gradients(name, ops, StandardRules.all(), upstream, at.keySet());
        List<Value> wanted = new ArrayList<>(outputs);
        wanted.addAll(gradients.values());
        Graph whole = ops.graph(wanted.stream().distinct().toList());
        return new Differentiated(
                Session.open(name, GraphFile.bytes(asInputs(whole, at)), Device.CPU, 2), at, gradients, outputs);
    }

    /** Parameters are given for each run. */
    private static Graph asInputs(Graph graph, Map<String, Tensor> at) {
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        constants.keySet().removeAll(at.keySet());
        List<Value> inputs = new ArrayList<>();
        at.forEach((name, tensor) -> inputs.add(Value.of(name, tensor.type(), tensor.shape())));
        return graph.withInputs(inputs).withInitialisers(constants);
    }

    /** Numbers of words, all of which count, in one sentence. */
    private static Tensor words(String input, int count, long... sizes) {
        long[] words = new long[count];
        for (int i = 0; i < count; i++) {
            words[i] = input.equals("attention_mask") ? 1 : input.equals("input_ids") ? 101 + 97L * i % 1400 : 0;
        }
        return Tensor.of(words, sizes);
    }

    private static float[] numbers(Map<String, Floats> computed, Value value) {
        return Optional.ofNullable(computed.get(value.name())).orElseThrow().toArray();
    }

    private static double length(float[] numbers) {
        double squares = 0;
        for (float number : numbers) {
            squares += (double) number * number;
        }
        return Math.sqrt(squares);
    }
}
