package dev.graft.onnx.graph;

import dev.graft.core.GraftException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a network can be cut so that every sample has features: at real values that change with the input, and whose
 * first axis counts the samples; of maps it must be known which axis holds the channels ({@link Channels}).
 */
public final class CutPoints {
    private CutPoints() {}

    /**
     * The shape of one sample at each cut point, in the order of the graph. The first axis counts the samples where it
     * is 2 for two of them and 3 for three. A network that takes one sample at a time is only asked for one.
     *
     * @param where for messages: the file
     */
    public static Map<String, Shape> of(String where, Graph graph) {
        try {
            return of(graph, Shapes.of(where, graph, 2), 2, Shapes.of(where, graph, 3), 3);
        } catch (GraftException onlyOne) {
            return of(graph, Shapes.of(where, graph, 1), 1, Shapes.of(where, graph, 1), 1);
        }
    }

    private static Map<String, Shape> of(
            Graph graph, Map<String, Value> few, int fewer, Map<String, Value> many, int more) {
        Set<String> dependent = graph.dependent();
        graph.inputs().forEach(input -> dependent.remove(input.name()));
        Map<String, Channels> channels = Channels.in(graph);
        Map<String, Shape> points = new LinkedHashMap<>();
        few.forEach((name, value) -> {
            Optional<Shape> one =
                    value.shape().filter(shape -> counts(shape, fewer)).map(Shape::perSample);
            Optional<Shape> other = many.getOrDefault(name, Value.named(name))
                    .shape()
                    .filter(shape -> counts(shape, more))
                    .map(Shape::perSample);
            boolean known = one.stream().noneMatch(shape -> Channels.areIn(shape.rank() + 1))
                    || channels.getOrDefault(name, Channels.UNKNOWN) != Channels.UNKNOWN;
            if (dependent.contains(name) && value.type().isReal() && known && one.isPresent() && one.equals(other)) {
                points.put(name, one.get());
            }
        });
        return points;
    }

    private static boolean counts(Shape shape, int samples) {
        return shape.rank() > 0 && (shape.size(0) == samples || shape.size(0) < 0);
    }
}
