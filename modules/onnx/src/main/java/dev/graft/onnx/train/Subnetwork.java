package dev.graft.onnx.train;

import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small network beside the one that is trained, as one that tells domains apart. It takes vectors, as often as one likes. */
public final class Subnetwork {
    private final Ops ops;
    private final Graph graph;
    private final Map<String, Value> parameters = new LinkedHashMap<>();
    /** By the number of samples. */
    private final Map<Long, Ops> prepared = new HashMap<>();

    /**
     * Makes its parameters inputs of the step.
     *
     * @param graph from {@link Architecture#graph}
     */
    Subnetwork(Ops ops, String name, Graph graph) {
        this.ops = ops;
        this.graph = graph;
        graph.initialisers()
                .forEach((parameter, tensor) -> parameters.put(
                        parameter,
                        ops.input(name + "/" + parameter, tensor.shape().sizes())));
    }

    /** Its parameters, by their names in it: {@code last/weight}. */
    public Map<String, Value> parameters() {
        return parameters;
    }

    Tensor start(String parameter) {
        return Optional.ofNullable(graph.initialisers().get(parameter)).orElseThrow();
    }

    /** What it says of vectors {@code [samples, features]}: {@code [samples, outputs]}. */
    public Value of(Value vectors) {
        return of(vectors, parameters);
    }

    /** What it would say with other numbers for its parameters, by their names in it. */
    public Value of(Value vectors, Map<String, Value> numbers) {
        Ops own = prepared.computeIfAbsent(vectors.sizes()[0], this::prepared);
        Map<String, Value> given = new LinkedHashMap<>(numbers);
        given.put(Architecture.INPUT, vectors);
        return Optional.ofNullable(ops.append(own, given).get(Architecture.SCORES))
                .orElseThrow();
    }

    private Ops prepared(long samples) {
        List<Value> inputs = new ArrayList<>(graph.inputs());
        parameters.forEach((name, value) -> inputs.add(Value.of(name, Type.FLOAT, Shape.of(value.sizes()))));
        Graph open = graph.withInputs(inputs).withInitialisers(Map.of());
        return Prepare.ops(graph.name(), open, samples);
    }
}
