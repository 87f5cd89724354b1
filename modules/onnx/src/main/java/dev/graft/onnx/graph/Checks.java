package dev.graft.onnx.graph;

import dev.graft.core.GraftException;
import java.util.HashSet;
import java.util.Set;

/** What must hold of every graph: inputs are tensors, and every value is computed once, before it is read. */
final class Checks {
    private final String where;

    Checks(String where) {
        this.where = where;
    }

    void check(Graph graph) {
        interfaces(graph);
        order(graph);
    }

    private void interfaces(Graph graph) {
        for (Value input : graph.inputs()) {
            if (input.type() == Type.UNDEFINED) {
                throw new GraftException("%s: the input \"%s\" is no tensor. Export the network with tensors as inputs."
                        .formatted(where, input.name()));
            }
        }
        if (graph.inputs().isEmpty() || graph.outputs().isEmpty()) {
            throw new GraftException("%s: it has no %s. Export the network again."
                    .formatted(where, graph.inputs().isEmpty() ? "input" : "output"));
        }
    }

    /** Every value is computed once, before it is read. */
    private void order(Graph graph) {
        Set<String> known = new HashSet<>(graph.initialisers().keySet());
        graph.inputs().forEach(input -> known.add(input.name()));
        for (Node node : graph.nodes()) {
            arity(node);
            for (String read : node.reads()) {
                if (!known.contains(read)) {
                    throw broken("the node \"%s\" reads \"%s\", which nothing before it computes"
                            .formatted(node.name(), read));
                }
            }
            for (String output : node.outputs()) {
                if (!output.isEmpty() && !known.add(output)) {
                    throw broken("\"%s\" is computed twice, the second time by the node \"%s\""
                            .formatted(output, node.name()));
                }
            }
        }
        for (Value output : graph.outputs()) {
            if (!known.contains(output.name())) {
                throw broken("no node computes the output \"%s\"".formatted(output.name()));
            }
        }
    }

    /** What Graft itself counts on; ONNX Runtime sees to the rest. */
    private void arity(Node node) {
        if (node.outputs().isEmpty()) {
            throw broken("the node \"%s\" (%s) has no output".formatted(node.name(), node.operator()));
        }
        if ((node.is("Reshape") || node.is("MatMul")) && node.inputs().size() != 2) {
            throw broken("the node \"%s\" (%s) needs 2 inputs and has %d"
                    .formatted(node.name(), node.operator(), node.inputs().size()));
        }
    }

    private GraftException broken(String found) {
        return new GraftException("%s: no well-formed graph: %s. Export the network again.".formatted(where, found));
    }
}
