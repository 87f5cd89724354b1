package dev.graft.onnx.prepare.opset;

import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Where a node stands: what is known of the values around it, and the constants and names that are added beside it. */
final class Place {
    private final Node node;
    private final Supplier<Map<String, Value>> known;
    private final Map<String, Tensor> constants;
    private final Set<String> read;
    private final Set<String> names;

    /**
     * Makes the view of a node.
     *
     * @param known types and shapes, asked for when they are needed
     * @param constants of the graph and of those around it; grows
     * @param read the names of all values that something reads; grows
     * @param names all that are taken; grows
     */
    Place(
            Node node,
            Supplier<Map<String, Value>> known,
            Map<String, Tensor> constants,
            Set<String> read,
            Set<String> names) {
        this.node = node;
        this.known = known;
        this.constants = constants;
        this.read = read;
        this.names = names;
    }

    /** The numbers of a value that is a constant. */
    Optional<Tensor> constant(String value) {
        return Optional.ofNullable(constants.get(value));
    }

    /** The shape of a value, where it is known; its axes may be open. */
    Optional<Shape> shape(String value) {
        return value(value).shape();
    }

    Type type(String value) {
        return value(value).type();
    }

    private Value value(String name) {
        return known.get().getOrDefault(name, Value.named(name));
    }

    /** Whether something reads an output of a node. */
    boolean isRead(Node node, int output) {
        return output < node.outputs().size() && read.contains(node.outputs().get(output));
    }

    /** The name of a new constant: {@code conv1/axes}. */
    String constant(String word, Tensor tensor) {
        String name = name(word);
        constants.put(name, tensor);
        return name;
    }

    /** A name that nothing has yet, for a new node and a value that is read. */
    String name(String word) {
        String name = node.output() + "/" + word;
        for (int i = 2; !names.add(name); i++) {
            name = node.output() + "/" + word + "_" + i;
        }
        read.add(name);
        return name;
    }
}
