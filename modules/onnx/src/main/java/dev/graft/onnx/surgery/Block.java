package dev.graft.onnx.surgery;

import dev.graft.onnx.graph.Node;
import java.util.List;

/**
 * A part of a network with one way in and one way out.
 *
 * @param from the value that it is given
 * @param to the value that it makes of it
 * @param nodes those between the two, in the order of the graph
 */
public record Block(String from, String to, List<Node> nodes) {
    public Block {
        nodes = List.copyOf(nodes);
    }

    /** As messages and tables name it: {@code pool1 to fire2/concat}. */
    @Override
    public String toString() {
        return from + " to " + to;
    }
}
