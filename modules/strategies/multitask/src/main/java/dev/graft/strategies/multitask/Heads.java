package dev.graft.strategies.multitask;

import dev.graft.core.GraftException;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Renaming;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.Model;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A head for each task in place of a network's last layer; their scores stand side by side. Heads of one linear layer are one
 * layer of all columns, whose numbers are drawn for each task as if it were alone.
 */
final class Heads {
    /** In front of the names of all that belongs to heads. */
    static final String PREFIX = Backbones.HEAD + "tasks/";

    /** The scores of all tasks. */
    static final String SCORES = PREFIX + Architecture.SCORES;

    private static final int SEED = 1;
    private static final String WEIGHT = Architecture.LAST + "/weight";
    private static final String BIAS = Architecture.LAST + "/bias";

    private final List<Node> nodes;
    private final Map<String, Tensor> constants;
    private final Set<String> own;

    private Heads(Graph trunk, Set<String> ownBefore) {
        nodes = new ArrayList<>(trunk.nodes());
        constants = new LinkedHashMap<>(trunk.initialisers());
        own = new HashSet<>(ownBefore);
        own.retainAll(constants.keySet());
    }

    /**
     * The network with other heads.
     *
     * @param head the layers of each in front of its last, linear one
     */
    static Model of(Model network, Architecture head, Tasks tasks, FitContext context) {
        String read = network.representation()
                .orElseThrow(() -> new GraftException(
                        "%s: its scores do not come from a linear layer, so that heads cannot take its place. Cut it elsewhere."
                                .formatted(network.name())));
        Graph trunk = Cut.at(network.name(), network.graph(), read);
        long features = Optional.ofNullable(Shapes.of(network.name(), trunk, 1).get(read))
                .orElseThrow()
                .sizes()[1];
        // the generator is the same for one task and for several: a first task begins with the same head
        Random random = context.seeds().trial(SEED).random(Seeds.Axis.INITIALISATION);
        Heads heads = new Heads(trunk, network.own());
        boolean saysNothing = network.backbone().isPresent(); // as of one task: see Backbones.pretrained
        List<Graph> each = new ArrayList<>();
        for (TaskPlace place : tasks.places()) {
            Graph graph = head.graph(Shape.of(features), place.width(), random);
            each.add(saysNothing ? withEqualScores(graph) : graph);
        }
        if (head.layers().isEmpty()) {
            heads.together(read, each);
        } else {
            heads.apart(read, each);
        }
        Shape scores = Shape.of(-1, tasks.outputs().size()).with(0, Shape.Dim.open("batch"));
        Graph graph = trunk.withNodes(heads.nodes)
                .withInitialisers(heads.constants)
                .withOutputs(List.of(Value.of(SCORES, Type.FLOAT, scores)));
        return new Model(network.name(), network.input(), graph, tasks.outputs(), network.backbone(), heads.own);
    }

    private static Graph withEqualScores(Graph head) {
        Map<String, Tensor> constants = new LinkedHashMap<>(head.initialisers());
        constants.computeIfPresent(WEIGHT, (name, weights) -> zeros(weights.shape()));
        return head.withInitialisers(constants);
    }

    private static Tensor zeros(Shape shape) {
        return Tensor.of(new float[(int) shape.elements()], shape.sizes());
    }

    /** One layer, of the rows of all. */
    private void together(String read, List<Graph> heads) {
        for (String name : List.of(WEIGHT, BIAS)) {
            List<Tensor> parts = heads.stream()
                    .map(head ->
                            Optional.ofNullable(head.initialisers().get(name)).orElseThrow())
                    .toList();
            add(PREFIX + name, stacked(parts));
        }
        nodes.add(Node.of(SCORES, "Gemm", List.of(read, PREFIX + WEIGHT, PREFIX + BIAS), List.of(SCORES))
                .with("transB", Attribute.whole(1)));
    }

    private static Tensor stacked(List<Tensor> parts) {
        long rows = parts.stream().mapToLong(part -> part.shape().size(0)).sum();
        Shape shape = parts.get(0).shape().with(0, Shape.Dim.of(rows));
        float[] all = new float[(int) shape.elements()];
        int next = 0;
        for (Tensor part : parts) {
            float[] numbers = part.floats();
            System.arraycopy(numbers, 0, all, next, numbers.length);
            next += numbers.length;
        }
        return Tensor.of(all, shape.sizes());
    }

    private void apart(String read, List<Graph> heads) {
        List<String> scores = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            String prefix = PREFIX + (i + 1) + "/";
            Graph head = Renaming.of(
                    heads.get(i),
                    name -> name.isEmpty() ? name : name.equals(Architecture.INPUT) ? read : prefix + name);
            head.initialisers().forEach(this::add);
            nodes.addAll(head.nodes());
            scores.add(head.outputs().get(0).name());
        }
        nodes.add(Node.of(SCORES, "Concat", scores, List.of(SCORES)).with("axis", Attribute.whole(1)));
    }

    private void add(String name, Tensor numbers) {
        constants.put(name, numbers);
        own.add(name);
    }
}
