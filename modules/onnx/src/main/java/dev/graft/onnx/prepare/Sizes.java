package dev.graft.onnx.prepare;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a network asks of a value whose shape is known, the shape or the number of elements, is a constant. */
final class Sizes {
    private Sizes() {}

    static Graph toConstants(String where, Graph graph) {
        if (graph.nodes().stream().noneMatch(Sizes::asks)) {
            return graph;
        }
        Map<String, Value> known = Shapes.of(where, graph, -1);
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        List<Node> rest = new ArrayList<>();
        for (Node node : graph.nodes()) {
            Optional<Tensor> size = asks(node)
                    ? known.getOrDefault(node.inputs().get(0), Value.none())
                            .fixedShape()
                            .map(shape -> of(node, shape))
                    : Optional.empty();
            size.ifPresentOrElse(tensor -> constants.put(node.output(), tensor), () -> rest.add(node));
        }
        return graph.withNodes(rest).withInitialisers(constants);
    }

    private static boolean asks(Node node) {
        return node.is("Shape") || node.is("Size");
    }

    private static Tensor of(Node node, Shape shape) {
        if (node.is("Size")) {
            return Tensor.of(new long[] {shape.elements()});
        }
        int start = place(node.whole("start", 0), shape.rank());
        int end = Math.max(start, place(node.whole("end", shape.rank()), shape.rank()));
        return Tensor.of(Arrays.copyOfRange(shape.sizes(), start, end), end - start);
    }

    /** A place between axes, counted from the end if it is negative. */
    private static int place(long place, int rank) {
        return (int) Math.max(0, Math.min(rank, place < 0 ? place + rank : place));
    }
}
