package dev.graft.onnx.graph;

import dev.graft.onnx.runtime.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The type and shape of every value: every value is named as an output, and ONNX Runtime says what it infers. Nothing is
 * run. A value that it cannot infer has an open shape, or none.
 */
public final class Shapes {
    private Shapes() {}

    /**
     * All values by name, inputs and constants too, for this many samples.
     *
     * @param where for messages: the file
     * @param samples what an open first axis of an input is set to
     * @throws dev.graft.core.GraftException if the graph does not take so many
     */
    public static Map<String, Value> of(String where, Graph graph, long samples) {
        List<Value> inputs =
                graph.inputs().stream().map(input -> fixed(input, samples)).toList();
        Map<String, Value> values = new LinkedHashMap<>();
        inputs.forEach(input -> values.put(input.name(), input));
        graph.initialisers().forEach((name, tensor) -> values.put(name, Value.of(name, tensor.type(), tensor.shape())));
        List<Value> asked = new ArrayList<>();
        for (Node node : graph.nodes()) {
            for (String output : node.outputs()) {
                if (!output.isEmpty()) {
                    asked.add(Value.named(output));
                    values.put(output, Value.named(output));
                }
            }
        }
        byte[] model = GraphFile.bytes(graph.withInputs(inputs).withOutputs(asked));
        for (Session.Output output : Session.outputs(where, model)) {
            values.put(output.name(), value(output));
        }
        return values;
    }

    private static Value fixed(Value input, long samples) {
        return new Value(
                input.name(),
                input.type(),
                input.shape()
                        .map(shape -> shape.rank() > 0 && shape.dims().get(0).isOpen()
                                ? shape.with(0, Shape.Dim.of(samples))
                                : shape));
    }

    private static Value value(Session.Output output) {
        boolean known = Type.of(output.type()) != Type.UNDEFINED;
        return known
                ? Value.of(output.name(), Type.of(output.type()), Shape.of(output.shape()))
                : Value.named(output.name());
    }
}
