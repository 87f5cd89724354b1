package dev.graft.onnx.prepare;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An If whose condition is a constant is the branch that is taken. Exporters write one where a module asks for a shape, as
 * whether there is an axis to squeeze. Names within a branch are ONNX's to keep apart from those around it.
 */
final class Branches {
    private Branches() {}

    static Graph taken(Graph graph) {
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        List<Node> nodes = new ArrayList<>();
        for (Node node : graph.nodes()) {
            branch(node, graph.initialisers())
                    .ifPresentOrElse(
                            branch -> {
                                Graph held = Constants.toInitialisers(branch);
                                constants.putAll(held.initialisers());
                                nodes.addAll(held.nodes());
                                nodes.addAll(handed(node, held));
                            },
                            () -> nodes.add(node));
        }
        return nodes.equals(graph.nodes()) ? graph : graph.withNodes(nodes).withInitialisers(constants);
    }

    private static Optional<Graph> branch(Node node, Map<String, Tensor> constants) {
        return node.is("If")
                ? Optional.ofNullable(constants.get(node.inputs().get(0)))
                        .map(condition -> condition.wholes()[0] != 0 ? "then_branch" : "else_branch")
                        .map(node.attributes()::get)
                        .filter(Attribute.Body.class::isInstance)
                        .map(body -> ((Attribute.Body) body).graph())
                : Optional.empty();
    }

    /** What the branch computes, under the names of the If's outputs. */
    private static List<Node> handed(Node node, Graph branch) {
        List<Node> handed = new ArrayList<>();
        for (int i = 0; i < node.outputs().size(); i++) {
            String to = node.outputs().get(i);
            if (!to.isEmpty()) {
                String from = branch.outputs().get(i).name();
                handed.add(Node.of(node.name() + "/" + i, "Identity", List.of(from), List.of(to)));
            }
        }
        return handed;
    }
}
