package dev.graft.onnx.prepare;

import dev.graft.core.network.Device;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What does not change with the inputs is computed once, by ONNX Runtime: it becomes a constant. So does the shape of a value
 * whose shape is known, and a choice between branches that is fixed is the branch; what hangs on them can be computed then, so
 * that shapes become known behind it, until nothing is left to compute. Constants that nothing reads are dropped.
 *
 * <p>Left as they are: what is drawn at random, and what is far larger than what it is made of, as a number repeated to fill
 * a map.
 */
final class Fold {
    /** How many bytes more than what it is made of a constant may have. */
    private static final long LARGER = 1 << 20;

    private final String where;
    private final Graph graph;
    private final Set<String> trained;
    private @Nullable Map<String, Value> known;

    private Fold(String where, Graph graph, Set<String> trained) {
        this.where = where;
        this.graph = graph;
        this.trained = trained;
    }

    /**
     * The same graph with constants for what does not change.
     *
     * @param where for messages: the file
     * @param trained initialisers that are no constants
     */
    static Graph of(String where, Graph graph, Set<String> trained) {
        Graph folded = graph;
        Graph before;
        do {
            before = folded;
            folded = Branches.taken(new Fold(where, Sizes.toConstants(where, before), trained).computed());
        } while (!folded.nodes().equals(before.nodes()));
        return folded;
    }

    private static Set<String> read(Graph graph, List<Node> nodes) {
        Set<String> read = new LinkedHashSet<>();
        nodes.forEach(node -> read.addAll(node.reads()));
        graph.outputs().forEach(output -> read.add(output.name()));
        return read;
    }

    /** Nodes that read constants only are computed; those of their values that something else reads are kept. */
    private Graph computed() {
        Set<String> constant = new HashSet<>(graph.initialisers().keySet());
        constant.removeAll(trained);
        List<Node> fixed = new ArrayList<>();
        List<Node> rest = new ArrayList<>();
        for (Node node : graph.nodes()) {
            if (constant.containsAll(node.reads()) && isFoldable(node)) {
                fixed.add(node);
                constant.addAll(node.outputs());
            } else {
                rest.add(node);
            }
        }
        Set<String> wanted = read(graph, rest);
        wanted.retainAll(constant);
        wanted.removeAll(graph.initialisers().keySet());
        Map<String, Tensor> constants = new LinkedHashMap<>(graph.initialisers());
        if (!wanted.isEmpty()) {
            constants.putAll(values(graph.withNodes(fixed).withInputs(List.of()), wanted));
        }
        Set<String> kept = read(graph, rest);
        constants.keySet().removeIf(name -> !kept.contains(name) && !trained.contains(name));
        return graph.withNodes(rest).withInitialisers(constants);
    }

    private Map<String, Tensor> values(Graph constant, Collection<String> wanted) {
        Graph all = Cut.to(constant, wanted.stream().map(Value::named).toList());
        Map<String, Tensor> values = new LinkedHashMap<>();
        try (Session session = Session.open(where, GraphFile.bytes(all), Device.CPU, 1)) {
            session.run()
                    .forEach((name, bytes) ->
                            values.put(name, Tensor.of(Type.of(bytes.type()), bytes.values(), bytes.shape())));
        }
        return values;
    }

    private boolean isFoldable(Node node) {
        return node.domain().isEmpty()
                && !node.isRandom()
                && node.outputs().stream()
                        .allMatch(output ->
                                output.isEmpty() || known(output).type().bytes() > 0)
                && bytes(node.outputs()) <= bytes(node.reads()) + LARGER;
    }

    /** The size of those of these values whose shape is known. */
    private long bytes(Collection<String> values) {
        return values.stream()
                .map(this::known)
                .mapToLong(value -> value.fixedShape()
                        .map(shape -> shape.elements() * value.type().bytes())
                        .orElse(0L))
                .sum();
    }

    /** Asked for only where there is something to fold: ONNX Runtime reads the whole network for it. */
    private Value known(String name) {
        if (known == null) {
            known = Shapes.of(where, graph, -1);
        }
        return known.getOrDefault(name, Value.named(name));
    }
}
