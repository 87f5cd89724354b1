package dev.graft.onnx.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.onnx.Published;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.train.Parameters;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublishedInitialisationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                Published.MNIST,
                Published.SQUEEZENET,
                Published.OSNET,
                Published.COMMANDS,
                Published.SPEECH,
                Published.BERT
            })
    void nothingThatWasLearnedIsLeft(String name) {
        Graph network = network(name);
        Graph drawn = Initialisation.drawn(network, new Random(1));
        for (Parameter parameter : Parameters.of(network)) {
            float[] before = numbers(network, parameter.name());
            float[] after = numbers(drawn, parameter.name());
            int same = 0;
            for (int i = 0; i < before.length; i++) {
                same += before[i] == after[i] && before[i] != 0 && before[i] != 1 ? 1 : 0;
            }
            assertThat(same).as(parameter.name()).isLessThanOrEqualTo(before.length / 1000);
        }
        Initialisation.draws(network).forEach((weights, draw) -> {
            float[] after = numbers(drawn, weights);
            if (draw instanceof Draw.Normal normal && after.length > 1000) {
                assertThat(Math.sqrt(Moments.power(after)) / normal.deviation())
                        .as(weights)
                        .isBetween(0.9, 1.1);
            }
        });
    }

    /** The boxes that a detector starts from are no weights. */
    @Test
    void boxesStay() {
        Graph network = network(Published.FACES);
        Set<String> drawn = Initialisation.draws(network).keySet();
        assertThat(network.initialisers().entrySet().stream()
                        .filter(constant -> constant.getValue().type() == Type.FLOAT)
                        .filter(constant -> constant.getValue().shape().elements() > 1)
                        .filter(constant -> !drawn.contains(constant.getKey()))
                        .map(constant -> constant.getValue().shape().toString()))
                .containsExactly("[1, 4420, 2]", "[1, 4420, 2]", "[1, 4420, 2]");
        assertThat(Parameters.of(network)).extracting(Parameter::name).isSubsetOf(drawn);
    }

    private static Graph network(String name) {
        return Prepare.graph(name, GraphFile.read(Published.file(name)));
    }

    private static Tensor tensor(Graph graph, String name) {
        return Optional.ofNullable(graph.initialisers().get(name)).orElseThrow();
    }

    private static float[] numbers(Graph graph, String name) {
        return tensor(graph, name).floats();
    }
}
