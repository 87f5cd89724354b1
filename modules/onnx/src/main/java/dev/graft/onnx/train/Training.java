package dev.graft.onnx.train;

import static dev.graft.core.Require.require;

import dev.graft.core.network.Device;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network that is being trained, step by step, or several steps in one call. Parameters stay in native memory, twice: a call
 * reads one copy and writes the other, then they change places, so that a step allocates nothing for them. Mutable; used by
 * one thread; owns native memory until it is closed.
 */
public final class Training implements AutoCloseable {
    private final String where;
    private final TrainingStep step;
    private final List<Map<String, Floats>> copies;
    private final int atOnce;
    private final Call one;
    private final Call several;
    private int now;
    private int steps;
    private float lastLoss = Float.NaN;
    private float[] told = {};

    /**
     * Begins.
     *
     * @param where for messages: the file
     * @param parameters what the step is given, as it is before the first one, by name
     * @param threads that a step may use; more of them change the last bits of sums
     */
    public Training(String where, TrainingStep step, Map<String, Tensor> parameters, Device device, int threads) {
        this(where, step, 1, parameters, device, threads);
    }

    /**
     * Begins a training that can do several steps in a call.
     *
     * @param atOnce how many, at least 1
     * @see #Training(String, TrainingStep, Map, Device, int)
     */
    public Training(
            String where, TrainingStep step, int atOnce, Map<String, Tensor> parameters, Device device, int threads) {
        this.where = where;
        this.step = step;
        this.atOnce = atOnce;
        copies = List.of(memory(), memory());
        step.given().forEach(name -> begin(name, parameters));
        one = new Call(where, step, 1, copies, device, threads);
        try {
            several = atOnce == 1 ? one : new Call(where, step, atOnce, copies, device, threads);
        } catch (RuntimeException | Error e) {
            one.close();
            throw e;
        }
    }

    private Map<String, Floats> memory() {
        Map<String, Floats> memory = new LinkedHashMap<>();
        for (Value input : step.graph().inputs()) {
            if (step.next().containsKey(input.name())) {
                memory.put(input.name(), new Floats(Floats.direct((int) input.elements()), input.sizes()));
            }
        }
        return memory;
    }

    private void begin(String parameter, Map<String, Tensor> parameters) {
        Floats memory = Optional.ofNullable(copies.get(now).get(parameter)).orElseThrow();
        Tensor numbers = Optional.ofNullable(step.begin().getOrDefault(parameter, parameters.get(parameter)))
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
        return run(one, batch, rate)[0];
    }

    /**
     * As many steps as the training does at once: the loss of each batch before its step.
     *
     * @param batches as for a step, one behind the other
     * @param rates one for each step
     * @throws Diverged if a loss is no finite number any more; the parameters are then those before the first of these steps
     */
    public float[] steps(Map<String, Floats> batches, double... rates) {
        require(rates.length == atOnce, "%d steps are done at once, found %d rates", atOnce, rates.length);
        return run(several, batches, rates);
    }

    private float[] run(Call call, Map<String, Floats> batches, double... rates) {
        told = call.run(batches, rates, steps, now);
        int each = 1 + step.shown().size();
        List<Float> finite = new ArrayList<>();
        float[] losses = new float[rates.length];
        for (int i = 0; i < losses.length; i++) {
            for (int what = each - 1; what >= 0; what--) {
                if (!Float.isFinite(told[i * each + what])) {
                    String name = what == 0 ? "loss" : step.shown().get(what - 1);
                    throw new Diverged(name, steps + i + 1, lastLoss, finite);
                }
            }
            losses[i] = told[i * each];
            finite.add(losses[i]);
            lastLoss = losses[i];
        }
        now = 1 - now;
        steps += losses.length;
        return losses;
    }

    /**
     * What the last call told of its steps beside their losses, one after the other.
     *
     * @param what the position of its name in {@link TrainingStep#shown}
     */
    public float[] shown(int what) {
        int each = 1 + step.shown().size();
        float[] shown = new float[told.length / each];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = told[i * each + 1 + what];
        }
        return shown;
    }

    /** What is trained or measured, as it is now, by name: to be read until the next step, and not to be changed. */
    public Map<String, Floats> now() {
        Map<String, Floats> given = new LinkedHashMap<>(copies.get(now));
        given.keySet().retainAll(step.given());
        return given;
    }

    /** A copy of a parameter, or of what the optimiser keeps for it, as it is now. */
    public Tensor numbers(String name) {
        Floats floats = Optional.ofNullable(copies.get(now).get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no parameter \"" + name + "\""));
        return Tensor.of(floats.toArray(), floats.shape());
    }

    /** How many steps were done. */
    public int steps() {
        return steps;
    }

    /** How many steps it does at once. */
    public int atOnce() {
        return atOnce;
    }

    @Override
    public void close() {
        one.close();
        if (several != one) {
            several.close();
        }
    }
}
