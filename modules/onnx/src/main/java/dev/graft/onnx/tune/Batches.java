package dev.graft.onnx.tune;

import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.runtime.Floats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Native memory for the batches of some steps, one behind the other. */
final class Batches {
    private final Map<String, Floats> all = new LinkedHashMap<>();
    private final List<Map<String, Floats>> each = new ArrayList<>();

    /**
     * Room.
     *
     * @param steps for how many
     * @param inputs the sizes of each input of a step
     */
    Batches(int steps, Map<String, long[]> inputs) {
        inputs.forEach((name, sizes) -> all.put(
                name,
                Floats.of(
                        new float[Math.multiplyExact(steps, elements(sizes))],
                        LongStream.concat(LongStream.of(steps), LongStream.of(sizes))
                                .toArray())));
        for (int step = 0; step < steps; step++) {
            Map<String, Floats> part = new LinkedHashMap<>();
            for (Map.Entry<String, long[]> input : inputs.entrySet()) {
                int size = elements(input.getValue());
                Floats whole = Optional.ofNullable(all.get(input.getKey())).orElseThrow();
                part.put(input.getKey(), new Floats(whole.values().slice(step * size, size), input.getValue()));
            }
            each.add(part);
        }
    }

    private static int elements(long[] sizes) {
        return Math.toIntExact(Shape.of(sizes).elements());
    }

    /** The batches of all steps, by input. */
    Map<String, Floats> all() {
        return all;
    }

    /** The batch of one step, by input; the same memory. */
    Map<String, Floats> of(int step) {
        return each.get(step);
    }
}
