package dev.graft.onnx.surgery;

import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.network.Network;
import dev.graft.onnx.features.OnnxEncoding;
import dev.graft.onnx.features.SampleShape;
import dev.graft.onnx.features.TokenInput;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Value;
import java.util.Map;

/**
 * A network that something is done to.
 *
 * @param input what it takes
 * @param graph prepared, with the inputs of its file, as far as the cut
 * @param values those of the graph for one sample
 */
record Subject(InputContract input, Graph graph, Map<String, Value> values, Blocks blocks) {
    static Subject of(Network network) {
        Graph graph = OnnxEncoding.cutWithItsInputs(network);
        Graph one = graph.withInputs(graph.inputs().stream()
                .map(value -> Value.of(value.name(), value.type(), Shape.of(SampleShape.of(network, value))))
                .toList());
        Map<String, Value> values = Shapes.of(network.file().toString(), one, 1);
        Blocks blocks = Blocks.of(graph, name(network.input(), graph), values);
        return new Subject(network.input(), graph, values, blocks);
    }

    private static String name(InputContract input, Graph graph) {
        if (input instanceof Pictures pictures) {
            return pictures.name();
        }
        return input instanceof Sound sound ? sound.name() : TokenInput.numbers(graph);
    }
}
