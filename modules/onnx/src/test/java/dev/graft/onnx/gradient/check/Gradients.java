package dev.graft.onnx.gradient.check;

import dev.graft.core.network.Device;
import dev.graft.onnx.gradient.Backprop;
import dev.graft.onnx.gradient.Rules;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A graph with its gradients, ready to run. */
final class Gradients implements AutoCloseable {
    private final Map<String, Value> gradients;
    private final List<Value> outputs;
    private final Session session;

    /**
     * Differentiates a graph.
     *
     * @param of the names of values that gradients are wanted with regard to
     */
    Gradients(String name, Graph graph, Collection<String> of, Rules rules) {
        Ops ops = Prepare.ops(name, graph, 1);
        this.outputs = graph.outputs().stream()
                .map(output -> ops.value(output.name()))
                .filter(output -> output.type().isReal())
                .toList();
        Map<String, Value> upstream = new LinkedHashMap<>();
        outputs.forEach(output -> upstream.put(output.name(), ops.input(dy(output), output.sizes())));
        this.gradients = Backprop.gradients(name, ops, rules, upstream, of);
        List<Value> wanted = Stream.concat(outputs.stream(), gradients.values().stream())
                .distinct()
                .toList();
        this.session = Session.open(name, GraphFile.bytes(ops.graph(wanted)), Device.CPU, 1);
    }

    /** The outputs that are real numbers. */
    List<Value> outputs() {
        return outputs;
    }

    /** The name under which the gradient with regard to an output is given. */
    static String dy(Value output) {
        return "gradient of " + output.name();
    }

    /** Everything that is computed, from the inputs and the gradients with regard to outputs. */
    Map<String, Floats> run(Map<String, Floats> given) {
        return session.run(given);
    }

    /** What was computed as the gradient with regard to an input. */
    float[] of(String input, Map<String, Floats> computed) {
        Value gradient = Objects.requireNonNull(gradients.get(input), input);
        return Objects.requireNonNull(computed.get(gradient.name())).toArray();
    }

    /** What was computed for an output. */
    static float[] of(Value output, Map<String, Floats> computed) {
        return Objects.requireNonNull(computed.get(output.name()), output.name())
                .toArray();
    }

    @Override
    public void close() {
        session.close();
    }
}
