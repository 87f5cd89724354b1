package dev.graft.onnx.model;

import static dev.graft.core.Require.require;

import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A network for a task of classes: samples, brought to its input, become scores. Immutable; weights are shared, never copied.
 *
 * @param name for messages
 * @param input how samples are brought to the only input of the graph, whose first axis takes any number of them
 * @param graph prepared; its only output are the scores {@code [samples, classes]}, whose softmax are probabilities
 * @param classes the names of the classes
 * @param backbone the network that the graph begins with, with the numbers of its file but for the {@code own} ones
 * @param own the initialisers that are not those of the backbone's file, nor of how its features are read; all where there
 *     is none
 */
public record Model(
        String name,
        InputContract input,
        Graph graph,
        List<String> classes,
        Optional<Network> backbone,
        Set<String> own) {
    public Model {
        classes = List.copyOf(classes);
        own = Set.copyOf(own);
        require(graph.inputs().size() == 1, "%s: a model has one input, found %s", name, graph.inputs());
        require(graph.outputs().size() == 1, "%s: a model has one output, found %s", name, graph.outputs());
    }

    /** A network that comes from no file: all of its numbers are its own. */
    public static Model of(String name, InputContract input, Graph graph, List<String> classes) {
        return new Model(
                name,
                input,
                graph,
                classes,
                Optional.empty(),
                graph.initialisers().keySet());
    }

    /** The same with other numbers for some initialisers, by name. */
    public Model with(Map<String, Tensor> numbers) {
        Map<String, Tensor> initialisers = new LinkedHashMap<>(graph.initialisers());
        numbers.forEach((parameter, tensor) ->
                require(initialisers.replace(parameter, tensor) != null, "%s: there is no \"%s\"", name, parameter));
        Set<String> more = new HashSet<>(own);
        more.addAll(numbers.keySet());
        return new Model(name, input, graph.withInitialisers(initialisers), classes, backbone, more);
    }

    /** The name of what the last layer reads, {@code [samples, features]}; none if that is no linear one. */
    public Optional<String> representation() {
        return Optional.ofNullable(graph.producers().get(scores().name()))
                .filter(last -> last.is("Gemm"))
                .map(last -> last.inputs().get(0));
    }

    /** The value that the scores are. */
    public Value scores() {
        return graph.outputs().get(0);
    }
}
