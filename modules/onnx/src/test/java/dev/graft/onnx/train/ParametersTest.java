package dev.graft.onnx.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.onnx.Published;
import dev.graft.onnx.Small;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.prepare.Prepare;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ParametersTest {
    @Test
    void statisticsAndSingleNumbersAreNone() {
        Graph graph = Small.classifier(-1);
        List<Node> nodes = new ArrayList<>(graph.nodes());
        nodes.add(Node.of("norm", "BatchNormalization", List.of("p", "s", "b", "m", "v"), List.of("n")));
        nodes.add(Node.of("half", "Mul", List.of("n", "0.5"), List.of("h")));
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        for (String name : List.of("s", "b", "m", "v")) {
            constants.put(name, Tensor.of(new float[] {1, 2}, 2));
        }
        constants.put("0.5", Tensor.of(new float[] {0.5f}, 1));

        assertThat(Parameters.of(graph.withNodes(nodes).withInitialisers(constants)))
                .containsExactly(
                        new Parameter("conv.w", 1, true),
                        new Parameter("conv.b", 1, false),
                        new Parameter("fc.w", 1, true),
                        new Parameter("fc.b", 1, false),
                        new Parameter("s", 1, false),
                        new Parameter("b", 1, false));
    }

    /** What an input is brought to unit size by was not learned; what comes behind weights was. */
    @Test
    void whatMeetsTheInputBeforeAnyWeightIsNone() {
        Graph graph = Small.classifier(-1);
        String input = graph.inputs().get(0).name();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Node.of("less", "Sub", List.of(input, "mean"), List.of("s")));
        nodes.add(Node.of("scaled", "Div", List.of("s", "deviation"), List.of("d")));
        nodes.add(Node.of("one", "Conv", List.of("d", "one.w", "one.b"), List.of("o")));
        nodes.add(Node.of("per channel", "Mul", List.of("o", "gain"), List.of("g")));
        Map<String, Tensor> constants = new LinkedHashMap<>();
        constants.put("mean", Tensor.of(new float[] {1, 2, 3}, 1, 3, 1, 1));
        constants.put("deviation", Tensor.of(new float[] {1, 2, 3}, 1, 3, 1, 1));
        constants.put("one.w", Tensor.of(new float[6], 2, 3, 1, 1));
        constants.put("one.b", Tensor.of(new float[2], 2));
        constants.put("gain", Tensor.of(new float[] {1, 2}, 1, 2, 1, 1));
        assertThat(Parameters.of(graph.withNodes(nodes).withInitialisers(constants)))
                .containsExactly(
                        new Parameter("one.w", 1, true),
                        new Parameter("one.b", 1, false),
                        new Parameter("gain", 1, false));
    }

    /** As in a vision transformer: a place for the class beside the others, and what is added at each place. */
    @Test
    void whatIsLearnedForPlacesBetweenWeightsIsOne() {
        List<Node> nodes = List.of(
                Node.of("embed", "MatMul", List.of("pictures", "embed.w"), List.of("e")),
                Node.of("class", "Concat", List.of("token", "e"), List.of("t")).with("axis", Attribute.whole(1)),
                Node.of("place", "Add", List.of("t", "positions"), List.of("p")),
                Node.of("masked", "Add", List.of("p", "mask"), List.of("m")),
                Node.of("mix", "MatMul", List.of("m", "mix.w"), List.of("x")),
                Node.of("boxes", "Add", List.of("x", "boxes.b"), List.of("z")));
        Map<String, Tensor> constants = new LinkedHashMap<>();
        for (String name : List.of("embed.w", "positions", "mix.w", "boxes.b")) {
            constants.put(name, Tensor.of(Small.waves(16), 4, 4));
        }
        constants.put("token", Tensor.of(Small.waves(4), 1, 1, 4));
        constants.put("mask", Tensor.of(new float[] {0, -1e9f, 0, 0}, 2, 2));
        Graph graph = Small.classifier(-1).withNodes(nodes).withInitialisers(constants);
        assertThat(Parameters.of(graph))
                .extracting(Parameter::name)
                .containsExactly("embed.w", "positions", "mix.w", "token");
    }

    @Test
    void aNetworkFromAFileLearnsABatchByHeart() {
        Graph network =
                Prepare.graph("classifier", GraphFile.parse("classifier", GraphFile.bytes(Small.classifier(1))));
        float[] losses = Learnt.losses(network, "z", 4, new Sgd(0.9, false, 0), 0.5, 30);
        assertThat(losses[29]).isLessThan(losses[0] / 2);
    }

    @Test
    void aPublishedNetworkLearnsABatchByHeart() {
        Path file = Published.file(Published.MNIST);
        Graph network = Prepare.graph("mnist.onnx", GraphFile.read(file));
        String scores = network.outputs().get(0).name();
        float[] losses = Learnt.losses(network, scores, 8, AdamW.withDecay(0), 3e-3, 60);
        assertThat(losses[59]).isLessThan(losses[0] / 10);
    }

    @Test
    void whatIsNoConstantCannotBecomeAnInput() {
        assertThatThrownBy(() -> Small.classifier(1).withAsInputs(Set.of("nothing")))
                .hasMessageContaining("there is no constant \"nothing\"");
    }
}
