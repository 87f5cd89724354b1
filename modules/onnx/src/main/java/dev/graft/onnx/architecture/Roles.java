package dev.graft.onnx.architecture;

import dev.graft.core.GraftException;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Names;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each constant of a network is to the nodes that read it. */
final class Roles {
    private static final Set<String> NORMS =
            Set.of("BatchNormalization", "InstanceNormalization", "GroupNormalization", "LayerNormalization");

    /** What is done with numbers that are no weights; what is not here, and reads many, is refused. */
    private static final Set<String> PLAIN = Set.of(
            "Add",
            "Sub",
            "Mul",
            "Div",
            "Pow",
            "Min",
            "Max",
            "Mod",
            "Where",
            "Equal",
            "Greater",
            "GreaterOrEqual",
            "Less",
            "LessOrEqual",
            "Clip",
            "Expand",
            "Pad",
            "Resize",
            "Dropout",
            "ScatterND",
            "ScatterElements");

    private static final Draw ZERO = new Draw.Same(0);
    private static final Draw ONE = new Draw.Same(1);
    private static final Draw SLOPE = new Draw.Same(0.25);
    private static final Draw EMBEDDING = new Draw.Normal(0.02);

    private final Graph graph;
    private final Flow flow;
    private final Map<String, Draw> found = new LinkedHashMap<>();
    private final Set<String> decided = new HashSet<>();
    private final Set<String> weighted = new HashSet<>();
    private final Set<String> strange = new HashSet<>();
    private final List<String> unknown = new ArrayList<>();

    Roles(Graph graph) {
        this.graph = graph;
        this.flow = new Flow(graph);
    }

    /** How what was learned is drawn, in the order of the file. */
    Map<String, Draw> draws() {
        visit();
        if (!unknown.isEmpty()) {
            throw new GraftException(
                    "%s: nothing is known of how these weights are drawn: %s. Prepare the network, or cut it."
                            .formatted(graph.name(), Names.few(unknown)));
        }
        Map<String, Draw> inOrder = new LinkedHashMap<>();
        graph.initialisers().keySet().forEach(name -> Optional.ofNullable(found.get(name))
                .ifPresent(draw -> inOrder.put(name, draw)));
        return inOrder;
    }

    /** The constants that were learned, those of operators that nothing is known of among them, in the order of the file. */
    List<Learned> learned() {
        visit();
        List<Learned> inOrder = new ArrayList<>();
        graph.initialisers().forEach((name, tensor) -> {
            Optional<Draw> draw = Optional.ofNullable(found.get(name));
            if (draw.isPresent()) {
                inOrder.add(new Learned(name, !(draw.get() instanceof Draw.Same)));
            } else if (strange.contains(name)) {
                inOrder.add(new Learned(name, tensor.shape().rank() > 1));
            }
        });
        return inOrder;
    }

    private void visit() {
        for (Node node : graph.nodes()) {
            boolean before = node.reads().stream().anyMatch(weighted::contains);
            boolean weighs = false;
            lookInside(node);
            for (int i = 0; i < node.inputs().size(); i++) {
                weighs |= look(node, i, before);
            }
            if (before || weighs) {
                weighted.addAll(node.outputs());
            }
        }
    }

    /** Constants that a node holds itself, and those that the graphs inside it read. */
    private void lookInside(Node node) {
        Set<String> inside = new HashSet<>(node.reads());
        node.inputs().forEach(inside::remove);
        inside.stream()
                .filter(name -> Optional.ofNullable(graph.initialisers().get(name))
                        .filter(Roles::isMany)
                        .isPresent())
                .forEach(name -> doNotKnow(name, "inside " + node.operator()));
        boolean holds = node.attributes().values().stream()
                .anyMatch(attribute -> attribute instanceof Attribute.Constant constant && isMany(constant.tensor()));
        boolean held = node.bodies()
                .anyMatch(body -> body.initialisers().values().stream().anyMatch(Roles::isMany));
        if (holds || held) {
            unknown.add("those in \"%s\" (%s)".formatted(node.name(), node.operator()));
        }
    }

    private static boolean isMany(Tensor tensor) {
        return tensor.type().isReal() && tensor.shape().elements() > 1;
    }

    /** Whether an input of a node is a parameter. */
    private boolean look(Node node, int place, boolean weightedBefore) {
        String name = node.inputs().get(place);
        Optional<Tensor> constant = Optional.ofNullable(graph.initialisers().get(name))
                .filter(tensor -> tensor.type().isReal());
        if (constant.isEmpty()) {
            return false;
        }
        Optional<Draw> draw = draw(node, place, constant.get(), weightedBefore);
        if (draw.isPresent() && constant.get().type() != Type.FLOAT) {
            unknown.add("%s (%s)".formatted(name, constant.get().type()));
        } else if (draw.isPresent() && decided.add(name)) {
            found.put(name, draw.get());
        }
        return draw.isPresent();
    }

    private Optional<Draw> draw(Node node, int place, Tensor tensor, boolean weightedBefore) {
        if (!node.domain().isEmpty()) {
            return unknown(node, place, tensor);
        }
        if (NORMS.contains(node.op()) && place > 0) {
            return Optional.of(place == 1 || place == 4 ? ONE : ZERO);
        }
        return switch (node.op()) {
            case "Conv", "ConvTranspose" ->
                place == 0
                        ? unknown(node, place, tensor)
                        : Optional.of(place == 2 ? ZERO : weight(node, place, tensor));
            case "Gemm" -> Optional.of(place == 2 ? ZERO : weight(node, place, tensor));
            case "MatMul" -> Optional.of(weight(node, place, tensor));
            case "PRelu" -> Optional.of(SLOPE);
            case "Gather" -> tensor.shape().rank() > 1 ? Optional.of(EMBEDDING) : Optional.empty();
            case "Add", "Sub" -> added(node, place, tensor, weightedBefore);
            case "Concat" -> isToken(node, tensor, weightedBefore) ? Optional.of(EMBEDDING) : Optional.empty();
            case "Mul", "Div" -> isPerChannel(tensor) && weightedBefore ? Optional.of(ONE) : Optional.empty();
            default -> PLAIN.contains(node.op()) ? Optional.empty() : unknown(node, place, tensor);
        };
    }

    private Optional<Draw> unknown(Node node, int place, Tensor tensor) {
        if (isMany(tensor)) {
            doNotKnow(node.inputs().get(place), node.operator());
        }
        return Optional.empty();
    }

    private void doNotKnow(String constant, String user) {
        strange.add(constant);
        unknown.add("%s (%s)".formatted(constant, user));
    }

    private Draw weight(Node node, int place, Tensor tensor) {
        Fans fans = Fans.of(node, place, tensor.shape());
        return flow.isRectified(node.output()) ? Draw.Normal.he(fans.in()) : Draw.Uniform.glorot(fans.in(), fans.out());
    }

    private Optional<Draw> added(Node node, int place, Tensor tensor, boolean weightedBefore) {
        String other = node.inputs().get(1 - place);
        boolean perPlace = !isPerChannel(tensor) && isToken(node, tensor, weightedBefore);
        if (perPlace || (isMany(tensor) && isEmbedding(other))) {
            return Optional.of(EMBEDDING);
        }
        return isPerChannel(tensor) && weightedBefore ? Optional.of(ZERO) : Optional.empty();
    }

    /**
     * Whether it was learned for each place, or as a place of its own, between weights: positions and class tokens of vision
     * transformers. A mask is not: it says no more than yes or no.
     */
    private boolean isToken(Node node, Tensor tensor, boolean weightedBefore) {
        return weightedBefore
                && isMany(tensor)
                && tensor.type() == Type.FLOAT
                && flow.isWeighedLater(node.output())
                && !isMask(tensor.floats());
    }

    private static boolean isMask(float[] numbers) {
        float second = numbers[0];
        for (float number : numbers) {
            if (number != numbers[0] && number != second) {
                if (second != numbers[0]) {
                    return false;
                }
                second = number;
            }
        }
        return true;
    }

    /** Whether it is a row of a table, or a sum of such rows. */
    private boolean isEmbedding(String value) {
        return flow.producer(value)
                .filter(node -> node.is("Gather")
                        ? found.containsKey(node.inputs().get(0))
                        : node.is("Add") && node.inputs().stream().anyMatch(this::isEmbedding))
                .isPresent();
    }

    /** Whether it has several numbers along one axis alone. */
    private static boolean isPerChannel(Tensor tensor) {
        return tensor.shape().dims().stream()
                        .map(Shape.Dim::size)
                        .filter(size -> size > 1)
                        .count()
                == 1;
    }
}
