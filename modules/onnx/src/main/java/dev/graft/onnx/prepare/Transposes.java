package dev.graft.onnx.prepare;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Transposes that ONNX Runtime 1.29 computes other numbers for, once it has drawn them into a product, are written so that it
 * does not: one that leaves all axes where they are goes, and in the product of a transposed matrix and a vector, the vector
 * is a matrix of one column.
 */
final class Transposes {
    /** What ONNX Runtime draws into a product too, so that a transpose before it comes next to the product. */
    private static final Set<String> DRAWN_IN = Set.of("Cast", "Div", "Mul", "Transpose");

    private Transposes() {}

    static Graph of(String where, Graph given) {
        Graph graph = given.withNodes(
                given.nodes().stream().map(Transposes::effective).toList());
        Set<String> transposed = new HashSet<>();
        Set<String> products = new HashSet<>();
        for (Node node : graph.nodes()) {
            boolean isDrawnIn = DRAWN_IN.stream().anyMatch(node::is);
            if (isDrawnIn && (node.is("Transpose") || node.inputs().stream().anyMatch(transposed::contains))) {
                transposed.add(node.output());
            } else if (node.is("MatMul") && transposed.contains(node.inputs().get(0))) {
                products.add(node.output());
            }
        }
        return products.isEmpty() ? graph : written(graph, products, Shapes.of(where, graph, -1));
    }

    private static Node effective(Node node) {
        List<Long> order = node.is("Transpose") ? node.wholes("perm", List.of()) : List.of();
        List<Long> same = LongStream.range(0, order.size()).boxed().toList();
        return order.isEmpty() || !order.equals(same)
                ? node
                : Node.of(node.name(), "Identity", node.inputs(), node.outputs());
    }

    private static Graph written(Graph graph, Set<String> products, Map<String, Value> known) {
        Map<String, Tensor> initialisers = new LinkedHashMap<>(graph.initialisers());
        List<Node> nodes = new ArrayList<>();
        for (Node node : graph.nodes()) {
            if (products.contains(node.output()) && isVector(node.inputs().get(1), known)) {
                nodes.addAll(withColumn(node, initialisers));
            } else {
                nodes.add(node);
            }
        }
        return graph.withNodes(nodes).withInitialisers(initialisers);
    }

    private static boolean isVector(String name, Map<String, Value> known) {
        return known.getOrDefault(name, Value.named(name))
                .shape()
                .filter(shape -> shape.rank() == 1)
                .isPresent();
    }

    private static List<Node> withColumn(Node node, Map<String, Tensor> initialisers) {
        String y = node.output();
        String last = y + "/last";
        String column = y + "/column";
        String product = y + "/product";
        initialisers.put(last, Tensor.of(new long[] {-1}, 1));
        return List.of(
                Node.of(column, "Unsqueeze", List.of(node.inputs().get(1), last), List.of(column)),
                Node.of(product, "MatMul", List.of(node.inputs().get(0), column), List.of(product)),
                Node.of(node.name(), "Squeeze", List.of(product, last), List.of(y)));
    }
}
