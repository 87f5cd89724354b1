package dev.graft.onnx.train;

import dev.graft.core.network.Device;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Pinned;
import dev.graft.onnx.runtime.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One or several steps as a call of ONNX Runtime, from one copy of the parameters and states to the other. Mutable; used by
 * one thread; owns native memory until it is closed.
 */
final class Call implements AutoCloseable {
    private final String where;
    private final TrainingStep step;
    private final int steps;
    private final Session session;
    private final Floats told;
    private final Map<String, Floats> settings = new LinkedHashMap<>();
    private final List<Pinned> given = new ArrayList<>();
    private final List<Pinned> read = new ArrayList<>();
    private final List<Pinned> written = new ArrayList<>();

    /**
     * Opens the call.
     *
     * @param steps how many it does, at least 1
     * @param copies two of the parameters and states
     */
    Call(String where, TrainingStep step, int steps, List<Map<String, Floats>> copies, Device device, int threads) {
        this.where = where;
        this.step = step;
        this.steps = steps;
        Graph graph = steps == 1 ? step.graph() : Repeated.graph(step, steps);
        long[] one = steps == 1 ? new long[0] : new long[] {steps};
        settings.put(each(TrainingStep.RATE), new Floats(Floats.direct(steps), one));
        for (int i = 0; i < step.optimiser().factors(1).size(); i++) {
            settings.put(each(TrainingStep.factor(i)), new Floats(Floats.direct(steps), one));
        }
        told = new Floats(
                Floats.direct(steps * (1 + step.shown().size())),
                graph.outputs().stream()
                        .filter(output -> output.name().equals(last(step.told())))
                        .findFirst()
                        .orElseThrow()
                        .sizes());
        session = Session.openSparing(where, GraphFile.bytes(graph), device, threads);
        try {
            given.add(Pinned.of(where, settings));
            copies.forEach(this::pin);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private void pin(Map<String, Floats> copy) {
        Map<String, Floats> inputs = new LinkedHashMap<>();
        Map<String, Floats> outputs = new LinkedHashMap<>();
        outputs.put(last(step.told()), told);
        copy.forEach((name, floats) -> {
            inputs.put(first(name), floats);
            outputs.put(last(Optional.ofNullable(step.next().get(name)).orElseThrow()), floats);
        });
        read.add(Pinned.of(where, inputs));
        written.add(Pinned.of(where, outputs));
    }

    private String each(String name) {
        return steps == 1 ? name : Repeated.EACH + name;
    }

    private String first(String name) {
        return steps == 1 ? name : Repeated.FIRST + name;
    }

    private String last(String name) {
        return steps == 1 ? name : Repeated.LAST + name;
    }

    /**
     * Steps, from one copy to the other.
     *
     * @param batches the step's inputs, for several steps one behind the other
     * @param rates one for each step
     * @param before how many steps were done before
     * @param from the copy that is read
     * @return what each step tells: its loss, then what is shown
     */
    float[] run(Map<String, Floats> batches, double[] rates, int before, int from) {
        for (int i = 0; i < steps; i++) {
            set(TrainingStep.RATE, i, rates[i]);
            List<Double> factors = step.optimiser().factors(before + i + 1);
            for (int f = 0; f < factors.size(); f++) {
                set(TrainingStep.factor(f), i, factors.get(f));
            }
        }
        Map<String, Floats> inputs = new LinkedHashMap<>();
        batches.forEach((name, batch) -> inputs.put(each(name), batch));
        try (Pinned batch = Pinned.of(where, inputs)) {
            session.run(List.of(batch, given.get(0), read.get(from)), written.get(1 - from));
        }
        return told.toArray();
    }

    private void set(String setting, int place, double value) {
        Optional.ofNullable(settings.get(each(setting))).orElseThrow().values().put(place, (float) value);
    }

    @Override
    public void close() {
        given.forEach(Pinned::close);
        read.forEach(Pinned::close);
        written.forEach(Pinned::close);
        session.close();
    }
}
