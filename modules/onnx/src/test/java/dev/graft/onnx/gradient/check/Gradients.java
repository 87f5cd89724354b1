package dev.graft.onnx.gradient.check;

import dev.graft.core.network.Device;
import dev.graft.onnx.gradient.Backprop;
import dev.graft.onnx.gradient.Rules;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The node of a row with its gradients, ready to run. */
final class Gradients implements AutoCloseable {
    private final Map<String, Value> gradients;
    private final List<Value> outputs;
    private final Session session;

    Gradients(Row row, Rules rules) {
        Ops ops = Prepare.ops(row.toString(), row.graph(), 1);
        this.outputs = IntStream.range(0, row.outputs())
                .mapToObj(i -> ops.value(Row.output(i)))
                .filter(output -> output.type().isReal())
                .toList();
        Map<String, Value> upstream = new LinkedHashMap<>();
        outputs.forEach(output -> upstream.put(output.name(), ops.input(dy(output), output.sizes())));
        List<String> of = IntStream.of(row.checked()).mapToObj(Row::input).toList();
        this.gradients = Backprop.gradients(row.toString(), ops, rules, upstream, of);
        List<Value> wanted = Stream.concat(outputs.stream(), gradients.values().stream())
                .distinct()
                .toList();
        this.session = Session.open(row.toString(), GraphFile.bytes(ops.graph(wanted)), Device.CPU, 1);
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
    float[] of(int input, Map<String, Floats> computed) {
        Value gradient = Objects.requireNonNull(gradients.get(Row.input(input)));
        return Objects.requireNonNull(computed.get(gradient.name())).toArray();
    }

    @Override
    public void close() {
        session.close();
    }
}
