package dev.graft.onnx.train;

import static dev.graft.core.Require.require;

import dev.graft.core.network.Device;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Pinned;
import dev.graft.onnx.runtime.Session;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network that is being trained, step by step. Parameters stay in native memory, twice: a step reads one copy and writes
 * the other, then they change places, so that a step allocates nothing for them. Mutable; used by one thread; owns native
 * memory until it is closed.
 */
public final class Training implements AutoCloseable {
    private final String where;
    private final TrainingStep step;
    private final Session session;
    private final Floats loss;
    private final Map<String, Floats> settings = new LinkedHashMap<>();
    private final Pinned read;
    private Copy now;
    private Copy then;
    private int steps;
    private float lastLoss = Float.NaN;

    /**
     * Begins.
     *
     * @param where for messages: the file
     * @param parameters what the step is given, as it is before the first one, by name
     * @param threads that a step may use; more of them change the last bits of sums
     */
    public Training(String where, TrainingStep step, Map<String, Tensor> parameters, Device device, int threads) {
        this.where = where;
        this.step = step;
        this.loss = new Floats(Floats.direct(1), step.graph().outputs().get(0).sizes());
        settings.put(TrainingStep.RATE, number());
        for (int i = 0; i < step.optimiser().factors(1).size(); i++) {
            settings.put(TrainingStep.factor(i), number());
        }
        Map<String, Floats> first = memory();
        step.given().forEach(name -> begin(name, parameters, first));
        session = Session.openSparing(where, GraphFile.bytes(step.graph()), device, threads);
        read = Pinned.of(where, settings);
        now = copy(first);
        then = copy(memory());
    }

    /** All parameters and states, as a step reads them, and as a step writes them. */
    private record Copy(Map<String, Floats> memory, Pinned read, Pinned written) {}

    private Copy copy(Map<String, Floats> memory) {
        Map<String, Floats> outputs = new LinkedHashMap<>();
        outputs.put(step.loss(), loss);
        memory.forEach((from, floats) ->
                outputs.put(Optional.ofNullable(step.next().get(from)).orElseThrow(), floats));
        return new Copy(memory, Pinned.of(where, memory), Pinned.of(where, outputs));
    }

    private Map<String, Floats> memory() {
        Map<String, Floats> memory = new LinkedHashMap<>();
        for (Value input : step.graph().inputs()) {
            if (step.next().containsKey(input.name())) {
                memory.put(input.name(), memory(input));
            }
        }
        return memory;
    }

    private static Floats number() {
        return new Floats(Floats.direct(1));
    }

    private static Floats memory(Value value) {
        return new Floats(Floats.direct((int) value.elements()), value.sizes());
    }

    private void begin(String parameter, Map<String, Tensor> parameters, Map<String, Floats> first) {
        Floats memory = Optional.ofNullable(first.get(parameter)).orElseThrow();
        Tensor numbers = Optional.ofNullable(parameters.get(parameter))
                .orElseThrow(
                        () -> new IllegalArgumentException(where + ": no numbers are given for \"" + parameter + "\""));
        require(
                Arrays.equals(numbers.shape().sizes(), memory.shape()),
                "%s: \"%s\" has the shape %s, and numbers of the shape %s are given",
                where,
                parameter,
                Arrays.toString(memory.shape()),
                numbers.shape());
        memory.values().put(0, numbers.floats());
    }

    /**
     * One step: the loss of the batch before it.
     *
     * @param batch the network's inputs, {@link TrainingStep#TARGETS} and {@link TrainingStep#WEIGHTS}
     * @throws Diverged if the loss is no finite number any more; the parameters are then those before the step
     */
    public float step(Map<String, Floats> batch, double rate) {
        set(TrainingStep.RATE, rate);
        List<Double> factors = step.optimiser().factors(steps + 1);
        for (int i = 0; i < factors.size(); i++) {
            set(TrainingStep.factor(i), factors.get(i));
        }
        try (Pinned given = Pinned.of(where, batch)) {
            session.run(List.of(given, read, now.read()), then.written());
        }
        float reached = loss.values().get(0);
        if (!Float.isFinite(reached)) {
            throw new Diverged(steps + 1, lastLoss);
        }
        Copy before = now;
        now = then;
        then = before;
        steps++;
        lastLoss = reached;
        return reached;
    }

    private void set(String setting, double value) {
        Optional.ofNullable(settings.get(setting)).orElseThrow().values().put(0, (float) value);
    }

    /** What is trained or measured, as it is now, by name: to be read until the next step, and not to be changed. */
    public Map<String, Floats> now() {
        Map<String, Floats> given = new LinkedHashMap<>(now.memory());
        given.keySet().retainAll(step.given());
        return given;
    }

    /** A copy of a parameter, or of what the optimiser keeps for it, as it is now. */
    public Tensor numbers(String name) {
        Floats floats = Optional.ofNullable(now.memory().get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no parameter \"" + name + "\""));
        return Tensor.of(floats.toArray(), floats.shape());
    }

    /** How many steps were done. */
    public int steps() {
        return steps;
    }

    @Override
    public void close() {
        for (Pinned pinned : List.of(read, now.read(), now.written(), then.read(), then.written())) {
            pinned.close();
        }
        session.close();
    }
}
