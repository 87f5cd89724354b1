package dev.graft.onnx.ops;

import static dev.graft.core.Require.require;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A graph that grows: {@code o.mean(o.square(o.sub(y, t)), 0)}. What is written twice is computed once: nodes that compute
 * the same, of the graph it started from too, are one node; what is drawn at random is drawn each time that it is written.
 * Mutable; used by one thread.
 */
public final class Ops implements Arithmetic, Choice, Layers, Passing, Positions, PerChannel, Windows {
    /** The version of ONNX's operators that all of Graft's nodes have. */
    public static final int OPSET = 21;

    private final Graph start;
    private final Map<String, Value> values;
    private final Map<String, Tensor> initialisers;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Value> inputs;
    private final Map<Node, Value> computed = new HashMap<>();
    private final Map<Tensor, Value> constants = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Value> gradientFactors = new HashMap<>();
    private String scope = "";

    private Ops(Graph start, Map<String, Value> known) {
        this.start = start;
        this.values = new LinkedHashMap<>(known);
        this.initialisers = new LinkedHashMap<>(start.initialisers());
        this.inputs = new ArrayList<>(start.inputs());
        names.addAll(start.values());
        start.nodes().forEach(this::take);
    }

    /**
     * Goes on from a graph.
     *
     * @param graph of operator set {@link #OPSET}
     * @param known its values with types and shapes, from {@link dev.graft.onnx.graph.Shapes}
     */
    public static Ops on(Graph graph, Map<String, Value> known) {
        require(graph.opset() == OPSET, "operator set %d, not %d", graph.opset(), OPSET);
        return new Ops(graph, known);
    }

    /** Starts from nothing. */
    public static Ops empty(String name) {
        Graph empty = new Graph(name, Map.of("", OPSET), List.of(), List.of(), Map.of(), List.of());
        return new Ops(empty, Map.of());
    }

    private void take(Node node) {
        positions.put(node.output(), nodes.size());
        nodes.add(node);
        names.add(node.name());
        Node computation = computation(node.op(), node.inputs(), node.attributes());
        if (node.domain().isEmpty() && node.outputs().size() == 1 && values.containsKey(node.output())) {
            computed.putIfAbsent(computation, value(node.output()));
        }
    }

    /** What a node computes, whatever it and its value are called. */
    private static Node computation(String op, List<String> inputs, Map<String, Attribute> attributes) {
        return new Node("", "", op, inputs, List.of(), attributes);
    }

    /** Whether there is a value with this name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value with this name. */
    public Value value(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no value \"" + name + "\""));
    }

    /** A new input of the graph: real numbers of this shape. */
    public Value input(String name, long... sizes) {
        require(names.add(name), "\"%s\" is there already", name);
        Value input = Value.of(name, Type.FLOAT, Shape.of(sizes));
        inputs.add(input);
        return known(input);
    }

    /** The numbers of a value that is a constant. */
    public Optional<Tensor> constant(Value value) {
        return Optional.ofNullable(initialisers.get(value.name()));
    }

    /** What is written from now on is called so: {@code fire2/conv/grad}; "" for nothing in front. */
    public Ops in(String name) {
        scope = name;
        return this;
    }

    /** What is in front of the names of what is written now. */
    public String scope() {
        return scope;
    }

    @Override
    public Value constant(Tensor tensor) {
        return constants.computeIfAbsent(tensor, absent -> {
            String name = unique("constant");
            initialisers.put(name, tensor);
            return known(Value.of(name, tensor.type(), tensor.shape()));
        });
    }

    @Override
    public Value emit(String op, Map<String, Attribute> attributes, Type type, long[] sizes, Value... operands) {
        List<String> reads = Arrays.stream(operands).map(Value::name).toList();
        Node node = computation(op, reads, attributes);
        return node.isRandom()
                ? emit(node, type, sizes)
                : computed.computeIfAbsent(node, absent -> emit(node, type, sizes));
    }

    private Value emit(Node computation, Type type, long... sizes) {
        String name = unique(computation.op().toLowerCase(Locale.ROOT));
        positions.put(name, nodes.size());
        nodes.add(new Node(name, "", computation.op(), computation.inputs(), List.of(name), computation.attributes()));
        return known(Value.of(name, type, Shape.of(sizes)));
    }

    /**
     * One of the further outputs of the node that computes a value, which gets it if it has not: MaxPool's indices.
     *
     * @param index of the output, from 1
     */
    public Value also(Value first, int index, Type type, long... sizes) {
        int position = positions.getOrDefault(first.name(), -1);
        require(position >= 0, "no node computes %s first", first);
        Node node = nodes.get(position);
        List<String> outputs = new ArrayList<>(node.outputs());
        while (outputs.size() <= index) {
            outputs.add("");
        }
        if (outputs.get(index).isEmpty()) {
            outputs.set(index, unique(first.name() + "/" + index));
            nodes.set(position, node.withOutputs(outputs));
        }
        return known(Value.of(outputs.get(index), type, Shape.of(sizes)));
    }

    private Value known(Value value) {
        values.put(value.name(), value);
        return value;
    }

    /** A name that nothing has yet. */
    private String unique(String word) {
        String first = scope.isEmpty() ? word : scope + "/" + word;
        String name = first;
        for (int i = 2; !names.add(name); i++) {
            name = first + "_" + i;
        }
        return name;
    }

    @Override
    public Value scaleGradient(Value a, Value factor) {
        Value same = emit(computation("Identity", List.of(a.name()), Map.of()), a.type(), a.sizes());
        gradientFactors.put(same.name(), factor);
        return same;
    }

    /** What the gradient with regard to a value is taken times before it goes on to what the value is computed of. */
    public Optional<Value> gradientFactor(String value) {
        return Optional.ofNullable(gradientFactors.get(value));
    }

    /**
     * Writes what another graph computes.
     *
     * @param other its initialisers become constants
     * @param given what takes the place of its inputs, and of initialisers, by their names there
     * @return its values here, by their names there
     */
    public Map<String, Value> append(Ops other, Map<String, Value> given) {
        Map<String, Value> here = new HashMap<>(given);
        here.put("", Value.none());
        other.initialisers.forEach((name, tensor) -> here.computeIfAbsent(name, absent -> constant(tensor)));
        for (Node node : other.nodes) {
            List<String> reads = node.inputs().stream()
                    .map(name -> Optional.ofNullable(here.get(name))
                            .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is not given"))
                            .name())
                    .toList();
            append(new Node("", node.domain(), node.op(), reads, node.outputs(), node.attributes()), other, here);
        }
        return here;
    }

    private void append(Node node, Ops other, Map<String, Value> here) {
        Node computation = computation(node.op(), node.inputs(), node.attributes());
        boolean isShared = node.domain().isEmpty() && node.outputs().size() == 1 && !node.isRandom();
        if (isShared && computed.containsKey(computation)) {
            here.put(
                    node.output(),
                    Optional.ofNullable(computed.get(computation)).orElseThrow());
            return;
        }
        String first = unique(node.op().toLowerCase(Locale.ROOT));
        List<String> outputs = new ArrayList<>();
        for (String output : node.outputs()) {
            String name = outputs.isEmpty() ? first : output.isEmpty() ? "" : unique(first + "/" + outputs.size());
            outputs.add(name);
            if (!output.isEmpty()) {
                Value there = other.value(output);
                here.put(output, known(new Value(name, there.type(), there.shape())));
            }
        }
        positions.put(first, nodes.size());
        nodes.add(new Node(first, node.domain(), node.op(), node.inputs(), outputs, node.attributes()));
        if (isShared) {
            computed.put(computation, value(first));
        }
    }

    /** All nodes so far, each after those whose values it reads. */
    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** The graph as it is, with these outputs. */
    public Graph graph(List<Value> outputs) {
        return new Graph(start.name(), start.opsets(), inputs, outputs, initialisers, nodes);
    }
}
