package dev.graft.onnx.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A network: nodes that turn inputs and constants into outputs. Immutable.
 *
 * @param opsets the version of each domain's operators; "" is ONNX's own
 * @param inputs what must be given; never a constant, also where an old file lists its constants as inputs
 * @param initialisers constants by name: weights, shapes
 * @param nodes each after those whose values it reads
 */
public record Graph(
        String name,
        Map<String, Integer> opsets,
        List<Value> inputs,
        List<Value> outputs,
        Map<String, Tensor> initialisers,
        List<Node> nodes) {
    public Graph {
        opsets = Map.copyOf(opsets);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        initialisers = Collections.unmodifiableMap(new LinkedHashMap<>(initialisers));
        nodes = List.copyOf(nodes);
    }

    /** The version of ONNX's own operators. */
    public int opset() {
        return opsets.getOrDefault("", 0);
    }

    public Graph withInputs(List<Value> others) {
        return new Graph(name, opsets, others, outputs, initialisers, nodes);
    }

    public Graph withOutputs(List<Value> others) {
        return new Graph(name, opsets, inputs, others, initialisers, nodes);
    }

    public Graph withNodes(List<Node> others) {
        return new Graph(name, opsets, inputs, outputs, initialisers, others);
    }

    public Graph withInitialisers(Map<String, Tensor> others) {
        return new Graph(name, opsets, inputs, outputs, others, nodes);
    }

    /** The same for this many samples: what an open first axis of an input is set to. */
    public Graph forSamples(long samples) {
        return withInputs(inputs.stream()
                .map(input -> new Value(
                        input.name(),
                        input.type(),
                        input.shape()
                                .map(shape ->
                                        shape.rank() > 0 && shape.dims().get(0).isOpen()
                                                ? shape.with(0, Shape.Dim.of(samples))
                                                : shape)))
                .toList());
    }

    /** The same with constants as inputs, behind those that are there: parameters, which are another number in each step. */
    public Graph withAsInputs(Collection<String> constants) {
        Map<String, Tensor> rest = new LinkedHashMap<>(initialisers);
        List<Value> more = new ArrayList<>(inputs);
        for (String name : constants) {
            Tensor tensor = Optional.ofNullable(rest.remove(name))
                    .orElseThrow(() -> new IllegalArgumentException("there is no constant \"" + name + "\""));
            more.add(Value.of(name, tensor.type(), tensor.shape()));
        }
        return withInitialisers(rest).withInputs(more);
    }

    /** The names of all values: inputs, constants, and what the nodes compute. */
    public Set<String> values() {
        Set<String> values = new LinkedHashSet<>();
        inputs.forEach(input -> values.add(input.name()));
        values.addAll(initialisers.keySet());
        nodes.forEach(node -> values.addAll(node.outputs()));
        values.remove("");
        return values;
    }

    /** The node that computes each value. */
    public Map<String, Node> producers() {
        Map<String, Node> producers = new HashMap<>();
        nodes.forEach(node -> node.outputs().forEach(output -> producers.put(output, node)));
        producers.remove("");
        return producers;
    }

    /** The inputs, and all values that change with one of them. */
    public Set<String> dependent() {
        Set<String> dependent = inputs.stream().map(Value::name).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Node node : nodes) {
            if (!Collections.disjoint(dependent, node.reads())) {
                dependent.addAll(node.outputs());
            }
        }
        dependent.remove("");
        return dependent;
    }

    /** Its nodes and those of the graphs inside them. */
    public Stream<Node> allNodes() {
        return nodes.stream().flatMap(Node::all);
    }

    /** How many numbers were trained: the elements of all real constants. */
    public long parameters() {
        return initialisers.values().stream()
                .filter(tensor -> tensor.type().isReal())
                .mapToLong(tensor -> tensor.shape().elements())
                .sum();
    }

    /** The values that it takes from the graph around it. */
    public Set<String> readsFromOutside() {
        Set<String> reads = new HashSet<>();
        nodes.forEach(node -> reads.addAll(node.reads()));
        outputs.forEach(output -> reads.add(output.name()));
        reads.removeAll(values());
        return reads;
    }
}
