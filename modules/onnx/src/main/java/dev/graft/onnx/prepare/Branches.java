package dev.graft.onnx.prepare;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Renaming;
import dev.graft.onnx.graph.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An If whose condition is a constant is the branch that is taken. Exporters write one where a module asks for a shape, as
 * whether there is an axis to squeeze. What is called the same in several branches is told apart.
 */
final class Branches {
    private final Graph graph;
    private final Set<String> names;

    private Branches(Graph graph) {
        this.graph = graph;
        this.names = names(graph);
    }

    static Graph taken(Graph graph) {
        return new Branches(graph).taken();
    }

    private Graph taken() {
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        List<Node> nodes = new ArrayList<>();
        for (Node node : graph.nodes()) {
            branch(node)
                    .ifPresentOrElse(
                            branch -> {
                                Graph held = Constants.toInitialisers(apart(branch, node));
                                constants.putAll(held.initialisers());
                                nodes.addAll(held.nodes());
                                nodes.addAll(handed(node, held));
                            },
                            () -> nodes.add(node));
        }
        return nodes.equals(graph.nodes()) ? graph : graph.withNodes(nodes).withInitialisers(constants);
    }

    private Optional<Graph> branch(Node node) {
        return node.is("If")
                ? Optional.ofNullable(graph.initialisers().get(node.inputs().get(0)))
                        .map(condition -> condition.wholes()[0] != 0 ? "then_branch" : "else_branch")
                        .map(node.attributes()::get)
                        .filter(Attribute.Body.class::isInstance)
                        .map(body -> ((Attribute.Body) body).graph())
                : Optional.empty();
    }

    /** With the If's output in front of names that are taken. */
    private Graph apart(Graph branch, Node node) {
        Set<String> own = names(branch);
        own.removeAll(branch.readsFromOutside());
        Map<String, String> others = new HashMap<>();
        for (String name : own) {
            String free = name;
            while (!names.add(free)) {
                free = node.output() + "/" + free;
            }
            others.put(name, free);
        }
        return Renaming.of(branch, name -> others.getOrDefault(name, name));
    }

    private static Set<String> names(Graph graph) {
        Set<String> names = graph.values();
        graph.nodes().forEach(node -> names.add(node.name()));
        names.remove("");
        return names;
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
