package dev.graft.onnx.prepare;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Real numbers of 16 bits become those of 32, which hold all of them exactly: constants, inputs, outputs, and what nodes
 * cast to. Sums in between are rounded less than the file meant.
 */
final class Single {
    /** Attributes whose number is that of a type: of Cast, and of the random and other generating operators. */
    private static final List<String> TYPES = List.of("to", "dtype", "stash_type");

    private Single() {}

    static Graph of(Graph graph) {
        Map<String, Tensor> initialisers = new LinkedHashMap<>(graph.initialisers());
        initialisers.replaceAll((name, tensor) -> of(tensor));
        return graph.withInputs(graph.inputs().stream().map(Single::of).toList())
                .withOutputs(graph.outputs().stream().map(Single::of).toList())
                .withInitialisers(initialisers)
                .withNodes(graph.nodes().stream().map(Single::of).toList());
    }

    private static Value of(Value value) {
        return value.type().isHalf() ? new Value(value.name(), Type.FLOAT, value.shape()) : value;
    }

    private static Tensor of(Tensor tensor) {
        return tensor.type().isHalf()
                ? Tensor.of(tensor.floats(), tensor.shape().sizes())
                : tensor;
    }

    private static Node of(Node node) {
        Map<String, Attribute> attributes = new LinkedHashMap<>(node.attributes());
        attributes.replaceAll(Single::of);
        return node.withAttributes(attributes);
    }

    private static Attribute of(String name, Attribute attribute) {
        if (attribute instanceof Attribute.Constant constant) {
            return new Attribute.Constant(of(constant.tensor()));
        } else if (attribute instanceof Attribute.Body body) {
            return new Attribute.Body(of(body.graph()));
        } else if (attribute instanceof Attribute.Whole whole
                && TYPES.contains(name)
                && Type.of((int) whole.value()).isHalf()) {
            return new Attribute.Whole(Type.FLOAT.number());
        }
        return attribute;
    }
}
