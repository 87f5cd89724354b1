package dev.graft.onnx.surgery;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of a network that all of its samples' numbers pass through: every path from the input to the end goes over each
 * of them. Between two of them lies a stretch, which can be changed or left out without a look at the rest.
 *
 * <p>Paths follow numbers. What tells of a value only its shape, or yes or no, as a mask does, is no path: it may go around
 * everything.
 *
 * @param values names in the order of the way, from the input to the end; none if no path leads from one to the other
 * @param stretches for each value but the last the nodes on the ways from it to the next, in the order of the graph
 */
public record Spine(List<String> values, List<List<Node>> stretches) {
    private static final Set<String> ONLY_SHAPES = Set.of("Shape", "Size");

    public Spine {
        values = List.copyOf(values);
        stretches = stretches.stream().map(List::copyOf).toList();
    }

    /**
     * The spine of a graph with one output. Cost: linear in the nodes.
     *
     * @param input the name of the input that it begins at
     * @param known the types of values, where they are known
     */
    public static Spine of(Graph graph, String input, Map<String, Value> known) {
        String end = graph.outputs().get(0).name();
        List<String> way = way(graph, input, end, known);
        if (way.isEmpty()) {
            return new Spine(List.of(), List.of());
        }
        Map<String, Integer> positions = new HashMap<>();
        way.forEach(value -> positions.put(value, positions.size()));
        int[] reach = new int[way.size()]; // the furthest that one node leads from each value
        for (Node node : graph.nodes()) {
            int to = last(node, positions);
            node.reads().stream()
                    .filter(positions::containsKey)
                    .mapToInt(positions::get)
                    .filter(from -> from < to)
                    .forEach(from -> reach[from] = Math.max(reach[from], to));
        }
        int[] spine = passed(reach);
        List<List<Node>> stretches = new ArrayList<>();
        for (int i = 1; i < spine.length; i++) {
            stretches.add(new ArrayList<>());
        }
        for (Node node : graph.nodes()) {
            int found = Arrays.binarySearch(spine, last(node, positions));
            int stretch = found < 0 ? -found - 2 : found - 1;
            if (stretch >= 0) {
                stretches.get(stretch).add(node);
            }
        }
        return new Spine(Arrays.stream(spine).mapToObj(way::get).toList(), stretches);
    }

    /** The values on paths from the input to the end, each behind those that it is computed of. */
    private static List<String> way(Graph graph, String input, String end, Map<String, Value> known) {
        Set<String> reached = new LinkedHashSet<>(List.of(input));
        for (Node node : graph.nodes()) {
            if (!ONLY_SHAPES.contains(node.op()) && node.reads().stream().anyMatch(reached::contains)) {
                node.outputs().stream()
                        .filter(output -> !output.isEmpty())
                        .filter(output ->
                                known.getOrDefault(output, Value.named(output)).type() != Type.BOOL)
                        .forEach(reached::add);
            }
        }
        Set<String> leading = new HashSet<>(Set.of(end));
        for (int i = graph.nodes().size() - 1; i >= 0; i--) {
            Node node = graph.nodes().get(i);
            if (node.outputs().stream().anyMatch(output -> leading.contains(output) && reached.contains(output))) {
                leading.addAll(node.reads());
            }
        }
        List<String> way = reached.stream().filter(leading::contains).toList();
        return way.contains(input) && way.contains(end) ? way : List.of();
    }

    /** The position of the last value that a node makes, or -1 if none is on the way. */
    private static int last(Node node, Map<String, Integer> positions) {
        return node.outputs().stream()
                .mapToInt(output -> positions.getOrDefault(output, -1))
                .max()
                .orElse(-1);
    }

    /** The positions that no step leads past: in whatever order values stand, a path around one has a step that does. */
    private static int[] passed(int[] reach) {
        int[] passed = new int[reach.length];
        int count = 0;
        int furthest = 0;
        for (int position = 0; position < reach.length; position++) {
            if (furthest <= position) {
                passed[count++] = position;
            }
            furthest = Math.max(furthest, reach[position]);
        }
        return Arrays.copyOf(passed, count);
    }
}
