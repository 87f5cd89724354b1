package dev.graft.onnx.model;

import static dev.graft.core.Require.require;

import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A graph in two parts: what some initialisers reach, and what comes before it, which is the same for a sample however those
 * change. Where every parameter changes, nothing but the input comes before; so it is where the input itself goes past the
 * first part to the second.
 *
 * @param frontier the values that the second part goes on from: real numbers, a row for each sample
 * @param rest the second part: its inputs are the frontier, its outputs the graph's
 */
public record Split(List<Value> frontier, Graph rest) {
    /** So many samples, or more by this, tell which values have a row for each: few other axes are as long. */
    private static final int SAMPLES = 31;

    private static final int NOTHING = -1;

    /**
     * Splits a graph.
     *
     * @param where for messages: the file
     * @param graph prepared, with an open first axis of its input
     * @param changing names of initialisers
     */
    public static Split of(String where, Graph graph, Collection<String> changing) {
        Set<String> reached = reached(graph, changing);
        require(
                graph.outputs().stream().anyMatch(output -> reached.contains(output.name())),
                "%s: nothing of %s reaches an output",
                where,
                changing);
        int samples = samples(graph);
        Map<String, Value> values = Shapes.of(where, graph, samples);
        Split split = at(graph, reached, values, samples);
        boolean inputGoesPast = split.frontier().stream().anyMatch(graph.inputs()::contains);
        return inputGoesPast ? at(graph, reached, values, NOTHING) : split;
    }

    /**
     * Splits a graph.
     *
     * @param samples how many the values are of; {@link #NOTHING} if nothing is computed in front of the frontier
     */
    private static Split at(Graph graph, Set<String> reached, Map<String, Value> values, int samples) {
        Map<String, Node> producers = graph.producers();
        Set<String> dependent = graph.dependent();
        Set<Node> behind = new HashSet<>();
        Set<String> frontier = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        graph.nodes().stream()
                .filter(node -> !Collections.disjoint(reached, node.outputs()))
                .forEach(open::add);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!behind.add(node)) {
                continue;
            }
            for (String read : node.reads()) {
                Optional<Node> producer = Optional.ofNullable(producers.get(read));
                boolean before = dependent.contains(read) && !reached.contains(read);
                if (before && (producer.isEmpty() || isRow(values.get(read), samples))) {
                    frontier.add(read);
                } else {
                    producer.ifPresent(open::push);
                }
            }
        }
        List<Node> nodes = graph.nodes().stream().filter(behind::contains).toList();
        List<Value> inputs = inputs(graph, frontier, values);
        return new Split(inputs, Cut.to(graph.withNodes(nodes).withInputs(inputs), graph.outputs()));
    }

    /** The part in front of the frontier: the graph's inputs to the frontier's values. */
    public Graph front(Graph graph) {
        return Cut.to(graph, frontier);
    }

    /** A number that no other axis of an input has. */
    private static int samples(Graph graph) {
        return IntStream.iterate(SAMPLES, more -> more + SAMPLES)
                .filter(number -> graph.inputs().stream()
                        .flatMap(input -> input.shape().stream())
                        .flatMapToLong(shape -> Arrays.stream(shape.sizes()))
                        .noneMatch(size -> size == number))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> reached(Graph graph, Collection<String> changing) {
        Set<String> reached = new HashSet<>(changing);
        for (Node node : graph.nodes()) {
            if (!Collections.disjoint(reached, node.reads())) {
                reached.addAll(node.outputs());
            }
        }
        reached.remove("");
        return reached;
    }

    /** Whether a sample has real numbers of its own there: shapes, for instance, are computed again instead. */
    private static boolean isRow(@Nullable Value value, int samples) {
        return value != null
                && value.type() == Type.FLOAT
                && value.fixedShape()
                        .filter(shape -> shape.rank() > 0 && shape.size(0) == samples)
                        .isPresent();
    }

    private static List<Value> inputs(Graph graph, Set<String> frontier, Map<String, Value> values) {
        List<Value> inputs = new ArrayList<>();
        for (String name : frontier) {
            Optional<Value> whole = graph.inputs().stream()
                    .filter(input -> input.name().equals(name))
                    .findFirst();
            Value value = Optional.ofNullable(values.get(name)).orElseThrow();
            Shape shape = Shape.of(value.sizes()).with(0, Shape.Dim.open("batch"));
            inputs.add(whole.orElse(Value.of(name, Type.FLOAT, shape)));
        }
        return inputs;
    }
}
