package dev.graft.onnx.train;

import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Several steps as one graph: the step is the body of a Scan, which hands parameters and states from one to the next, and
 * each its own batch and rate. On a graphics card they stay there meanwhile. The numbers are those of steps one by one.
 */
final class Repeated {
    /** In front of the names of inputs with something for each step. */
    static final String EACH = "each/";

    /** In front of the names of parameters and states before the first step. */
    static final String FIRST = "first/";

    /** In front of the names of parameters and states after the last step, and of the losses of all. */
    static final String LAST = "last/";

    private Repeated() {}

    static Graph graph(TrainingStep step, int steps) {
        Graph one = step.graph();
        Map<String, Value> outputs = one.outputs().stream().collect(Collectors.toMap(Value::name, Function.identity()));
        List<Value> kept = one.inputs().stream()
                .filter(input -> step.next().containsKey(input.name()))
                .toList();
        List<Value> fed = one.inputs().stream()
                .filter(input -> !step.next().containsKey(input.name()))
                .toList();
        List<Value> next = kept.stream()
                .map(input -> Optional.ofNullable(step.next().get(input.name()))
                        .map(outputs::get)
                        .orElseThrow())
                .toList();
        Value told = Optional.ofNullable(outputs.get(step.told())).orElseThrow();

        Graph body = one.withInputs(both(kept, fed)).withOutputs(both(next, List.of(told)));
        List<Value> read = both(
                kept.stream().map(value -> named(FIRST, value)).toList(),
                fed.stream().map(value -> times(steps, named(EACH, value))).toList());
        List<Value> written =
                both(next.stream().map(value -> named(LAST, value)).toList(), List.of(times(steps, named(LAST, told))));
        Node scan = Node.of("steps", "Scan", names(read), names(written))
                .with("body", new Attribute.Body(body))
                .with("num_scan_inputs", Attribute.whole(fed.size()));
        return new Graph(one.name(), one.opsets(), read, written, Map.of(), List.of(scan));
    }

    private static Value named(String prefix, Value value) {
        return new Value(prefix + value.name(), value.type(), value.shape());
    }

    private static Value times(int steps, Value value) {
        long[] sizes = LongStream.concat(LongStream.of(steps), LongStream.of(value.sizes()))
                .toArray();
        return Value.of(value.name(), value.type(), Shape.of(sizes));
    }

    private static List<Value> both(List<Value> first, List<Value> second) {
        List<Value> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static List<String> names(List<Value> values) {
        return values.stream().map(Value::name).toList();
    }
}
