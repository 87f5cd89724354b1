package dev.graft.strategies.multitask;

import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Model;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One task of a network of several: what its columns of the scores need, and nothing else. */
final class TaskModel {
    private static final String OWN = Heads.PREFIX + "own";

    private TaskModel() {}

    static Model of(Model all, TaskPlace place) {
        Graph graph = all.graph();
        Map<String, Value> values = Shapes.of(all.name(), graph, 1);
        String scores = all.scores().name();
        long from = place.from();
        for (Optional<Node> sides = sideBySide(graph, scores); sides.isPresent(); sides = sideBySide(graph, scores)) {
            for (String side : sides.get().inputs()) {
                long width = width(values, side);
                scores = side;
                if (from < width) {
                    break;
                }
                from -= width;
            }
        }
        Graph own = width(values, scores) == place.width()
                ? Cut.to(graph, List.of(output(scores, place)))
                : columns(graph, scores, from, place);
        Set<String> numbers = new HashSet<>(all.own());
        numbers.retainAll(own.initialisers().keySet());
        return new Model(all.name() + ", " + place.name(), all.input(), own, place.outputs(), all.backbone(), numbers);
    }

    private static Optional<Node> sideBySide(Graph graph, String scores) {
        return Optional.ofNullable(graph.producers().get(scores)).filter(node -> node.is("Concat"));
    }

    private static long width(Map<String, Value> values, String name) {
        return Optional.ofNullable(values.get(name)).orElseThrow().sizes()[1];
    }

    private static Value output(String name, TaskPlace place) {
        return Value.of(name, Type.FLOAT, Shape.of(-1, place.width()).with(0, Shape.Dim.open("batch")));
    }

    private static Graph columns(Graph graph, String scores, long from, TaskPlace place) {
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        List<String> reads = new ArrayList<>(List.of(scores));
        Map<String, Long> places = new LinkedHashMap<>();
        places.put("from", from);
        places.put("to", from + place.width());
        places.put("axis", 1L);
        places.forEach((word, number) -> {
            constants.put(OWN + "/" + word, Tensor.of(new long[] {number}, 1));
            reads.add(OWN + "/" + word);
        });
        List<Node> nodes = new ArrayList<>(graph.nodes());
        nodes.add(Node.of(OWN, "Slice", reads, List.of(OWN)));
        return Cut.to(graph.withNodes(nodes).withInitialisers(constants), List.of(output(OWN, place)));
    }
}
