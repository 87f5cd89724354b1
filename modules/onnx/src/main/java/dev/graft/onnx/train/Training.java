package dev.graft.onnx.train;

import static dev.graft.core.Require.require;

import dev.graft.core.network.Device;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
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
    private Map<String, Floats> now = new LinkedHashMap<>();
    private Map<String, Floats> then = new LinkedHashMap<>();
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
        for (Value input : step.graph().inputs()) {
            if (step.next().containsKey(input.name())) {
                now.put(input.name(), memory(input));
                then.put(input.name(), memory(input));
            }
        }
        step.given().forEach(name -> begin(name, parameters));
        session = Session.open(where, GraphFile.bytes(step.graph()), device, threads);
    }

    private static Floats memory(Value value) {
        return new Floats(Floats.direct((int) value.elements()), value.sizes());
    }

    private void begin(String parameter, Map<String, Tensor> parameters) {
        Floats memory = Optional.ofNullable(now.get(parameter)).orElseThrow();
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
        Map<String, Floats> inputs = new LinkedHashMap<>(batch);
        inputs.putAll(now);
        inputs.put(TrainingStep.RATE, number(rate));
        List<Double> factors = step.optimiser().factors(steps + 1);
        for (int i = 0; i < factors.size(); i++) {
            inputs.put(TrainingStep.factor(i), number(factors.get(i)));
        }
        Map<String, Floats> outputs = new LinkedHashMap<>();
        outputs.put(step.loss(), loss);
        step.next()
                .forEach((from, to) ->
                        outputs.put(to, Optional.ofNullable(then.get(from)).orElseThrow()));
        session.run(inputs, outputs);
        float reached = loss.values().get(0);
        if (!Float.isFinite(reached)) {
            throw new Diverged(steps + 1, lastLoss);
        }
        Map<String, Floats> before = now;
        now = then;
        then = before;
        steps++;
        lastLoss = reached;
        return reached;
    }

    private static Floats number(double value) {
        return Floats.of(new float[] {(float) value});
    }

    /** What is trained or measured, as it is now, by name: to be read until the next step, and not to be changed. */
    public Map<String, Floats> now() {
        Map<String, Floats> given = new LinkedHashMap<>(now);
        given.keySet().retainAll(step.given());
        return given;
    }

    /** A copy of a parameter, or of what the optimiser keeps for it, as it is now. */
    public Tensor numbers(String name) {
        Floats floats = Optional.ofNullable(now.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no parameter \"" + name + "\""));
        return Tensor.of(floats.toArray(), floats.shape());
    }

    /** How many steps were done. */
    public int steps() {
        return steps;
    }

    @Override
    public void close() {
        session.close();
    }
}
