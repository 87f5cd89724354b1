package dev.graft.onnx.prepare;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Shape.Dim;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network whose file fixes the height and width of pictures, for pictures of another size. That is possible as far as it
 * only convolves, pools and adds; behind a flattening the weights are made for one size.
 */
public final class Sides {
    /** A number that no axis is by accident. */
    private static final long SAMPLES = 3;

    private Sides() {}

    /**
     * The same graph for pictures of the contract's height and width; unchanged where it takes them already.
     *
     * @param where for messages: the file
     * @param graph prepared, and cut: what comes behind the cut does not matter
     * @throws GraftException if a value is bound to the size that the file fixes, with the first that is. Cost then: as many
     *     openings of the network as halvings find it
     */
    public static Graph of(String where, Graph graph, Pictures contract) {
        Optional<Value> fixed = graph.inputs().stream()
                .filter(input -> input.name().equals(contract.name()))
                .filter(input ->
                        input.shape().filter(shape -> binds(shape, contract)).isPresent())
                .findFirst();
        if (fixed.isEmpty()) {
            return graph;
        }
        Graph sized = graph.withInputs(graph.inputs().stream()
                        .map(input -> input.equals(fixed.get()) ? sized(input, contract) : input)
                        .toList())
                .withOutputs(graph.outputs().stream()
                        .map(output -> Value.named(output.name()))
                        .toList());
        Map<String, Value> before = Shapes.of(where, graph, SAMPLES);
        if (!infers(where, sized, graph.nodes().size(), before)) {
            throw refused(where, bound(where, sized, before), fixed.get(), contract);
        }
        return sized;
    }

    private static boolean binds(Shape shape, Pictures contract) {
        int height = heightAxis(contract);
        int channels = contract.axes() == Axes.CHANNELS_FIRST ? 1 : 3;
        return shape.rank() == 4
                && !binds(shape.size(channels), contract.channels())
                && (binds(shape.size(height), contract.height()) || binds(shape.size(height + 1), contract.width()));
    }

    private static boolean binds(long size, long asked) {
        return size >= 0 && size != asked;
    }

    private static int heightAxis(Pictures contract) {
        return contract.axes() == Axes.CHANNELS_FIRST ? 2 : 1;
    }

    private static Value sized(Value input, Pictures contract) {
        int height = heightAxis(contract);
        return new Value(
                input.name(), input.type(), input.shape().map(shape -> shape.with(height, Dim.of(contract.height()))
                        .with(height + 1, Dim.of(contract.width()))));
    }

    /** The first node whose result cannot be inferred: all before it can be. */
    private static Node bound(String where, Graph sized, Map<String, Value> before) {
        int works = 0;
        int fails = sized.nodes().size();
        while (fails - works > 1) {
            int middle = (works + fails) / 2;
            if (infers(where, sized, middle, before)) {
                works = middle;
            } else {
                fails = middle;
            }
        }
        return sized.nodes().get(works);
    }

    /** Whether the first so many nodes give values with room for numbers, and a row for each sample where they did. */
    private static boolean infers(String where, Graph sized, int nodes, Map<String, Value> before) {
        try {
            Graph first = sized.withNodes(sized.nodes().subList(0, nodes));
            Map<String, Value> after = Shapes.of(where, first, SAMPLES);
            return first.nodes().stream()
                    .allMatch(node -> keepsItsNumbers(node, after)
                            && node.outputs().stream().allMatch(name -> keepsItsRows(name, before, after)));
        } catch (GraftException refused) {
            return false;
        }
    }

    /** ONNX Runtime does not count the numbers of a reshaping to fixed sizes before it runs. */
    private static boolean keepsItsNumbers(Node node, Map<String, Value> after) {
        if (!node.is("Reshape")) {
            return true;
        }
        List<Long> numbers = List.of(node.inputs().get(0), node.output()).stream()
                .flatMap(name -> shape(after, name).stream())
                .map(Shape::elements)
                .distinct()
                .toList();
        return numbers.size() < 2;
    }

    private static boolean keepsItsRows(String name, Map<String, Value> before, Map<String, Value> after) {
        Optional<Shape> then = shape(before, name).filter(shape -> shape.rank() > 0);
        Optional<Shape> now = shape(after, name).filter(shape -> shape.rank() > 0);
        boolean rows = then.isEmpty()
                || now.isEmpty()
                || (then.get().size(0) == SAMPLES) == (now.get().size(0) == SAMPLES);
        return rows
                && now.map(shape -> Arrays.stream(shape.sizes()).allMatch(size -> size > 0))
                        .orElse(true);
    }

    private static Optional<Shape> shape(Map<String, Value> values, String name) {
        return values.getOrDefault(name, Value.none()).fixedShape();
    }

    private static GraftException refused(String where, Node node, Value input, Pictures contract) {
        List<Dim> sizes = input.shape().orElse(Shape.of()).dims();
        int height = heightAxis(contract);
        return new GraftException(
                "%s: \"%s\" (%s) is bound to pictures of %s x %s, and size asks for %d x %d. Leave out size, or cut in front of it: ./graft inspect %s"
                        .formatted(
                                where,
                                node.output(),
                                node.op(),
                                sizes.get(height + 1),
                                sizes.get(height),
                                contract.width(),
                                contract.height(),
                                where));
    }
}
