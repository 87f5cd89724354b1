package dev.graft.onnx.prepare.opset;

import dev.graft.onnx.graph.Node;
import java.util.List;

/** Says what a node of an older version computes in the next version that is another. */
@FunctionalInterface
interface Adapter {
    /**
     * Nodes that compute the same; the outputs keep their names.
     *
     * @param place where the node stands, for what is known around it and for constants
     * @throws Unsayable if newer versions have no way to say it
     */
    List<Node> adapt(Node node, Place place);
}
