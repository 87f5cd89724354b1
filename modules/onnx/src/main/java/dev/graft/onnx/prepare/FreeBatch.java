package dev.graft.onnx.prepare;

import dev.graft.core.GraftException;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A network that was exported for a fixed number of samples takes any: the first axis of its inputs and outputs becomes
 * open, and so does that of every shape that a sample is brought to on its way. Weights are reshaped too; only what
 * changes with the input is touched. Where ONNX Runtime then does not infer twice the samples for twice the samples, the
 * network stays as it was.
 */
final class FreeBatch {
    private static final String BATCH = "batch";

    private FreeBatch() {}

    static Graph of(String where, Graph graph) {
        OptionalLong fixed = fixed(graph.inputs());
        if (fixed.isEmpty()) {
            return graph;
        }
        Graph freed = free(graph, fixed.getAsLong());
        return isFree(where, freed, fixed.getAsLong()) ? freed : graph;
    }

    /** The number of samples, if all inputs agree on a fixed one. */
    private static OptionalLong fixed(List<Value> inputs) {
        List<Long> sizes = inputs.stream().map(FreeBatch::first).distinct().toList();
        return sizes.size() == 1 && sizes.get(0) > 0 ? OptionalLong.of(sizes.get(0)) : OptionalLong.empty();
    }

    private static long first(Value value) {
        return value.shape()
                .filter(shape -> shape.rank() > 0)
                .map(shape -> shape.size(0))
                .orElse(-1L);
    }

    private static Graph free(Graph graph, long samples) {
        Set<String> dependent = graph.dependent();
        Map<String, Tensor> initialisers = new LinkedHashMap<>(graph.initialisers());
        List<Node> nodes = new ArrayList<>();
        for (Node node : graph.nodes()) {
            Optional<Tensor> shape =
                    node.is("Reshape") && dependent.contains(node.inputs().get(0))
                            ? Optional.ofNullable(initialisers.get(node.inputs().get(1)))
                            : Optional.empty();
            long[] sizes = shape.filter(tensor -> tensor.type() == Type.INT64)
                    .map(Tensor::wholes)
                    .orElse(new long[0]);
            if (sizes.length > 0 && sizes[0] == samples) {
                String name = node.name() + "/free-shape";
                initialisers.put(name, Tensor.of(free(sizes), sizes.length));
                nodes.add(node.withInputs(List.of(node.inputs().get(0), name)));
            } else {
                nodes.add(node);
            }
        }
        return graph.withNodes(nodes)
                .withInitialisers(initialisers)
                .withInputs(graph.inputs().stream().map(FreeBatch::free).toList())
                .withOutputs(graph.outputs().stream()
                        .map(output -> first(output) == samples ? free(output) : Value.named(output.name()))
                        .toList());
    }

    /** The first size is what remains (-1), or, where another is, what it was before (0). */
    private static long[] free(long[] sizes) {
        long[] freed = sizes.clone();
        freed[0] = -1;
        for (int i = 1; i < sizes.length; i++) {
            if (sizes[i] == -1) {
                freed[0] = 0;
            }
        }
        return freed;
    }

    private static Value free(Value value) {
        return new Value(value.name(), value.type(), value.shape().map(shape -> shape.with(0, Shape.Dim.open(BATCH))));
    }

    private static boolean isFree(String where, Graph freed, long samples) {
        try {
            Map<String, Value> once = Shapes.of(where, freed, samples);
            Map<String, Value> twice = Shapes.of(where, freed, 2 * samples);
            return freed.outputs().stream()
                    .map(Value::name)
                    .allMatch(output -> first(twice, output) == 2 * first(once, output) || first(twice, output) < 0);
        } catch (GraftException refused) {
            return false;
        }
    }

    private static long first(Map<String, Value> values, String name) {
        return first(values.getOrDefault(name, Value.named(name)));
    }
}
