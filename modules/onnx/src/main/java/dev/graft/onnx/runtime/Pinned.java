package dev.graft.onnx.runtime;

import ai.onnxruntime.OnnxTensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Native tensors over {@link Floats#direct} memory, by name: runs read and write that memory in place, as often as one
 * likes. Owns them until it is closed; the numbers stay.
 */
public final class Pinned implements AutoCloseable {
    private static final AtomicLong OPEN = new AtomicLong();

    private final Map<String, OnnxTensor> tensors = new LinkedHashMap<>();

    /**
     * Tensors over these numbers.
     *
     * @param where for messages: the file
     * @throws dev.graft.core.GraftException if ONNX Runtime refuses one
     */
    public static Pinned of(String where, Map<String, Floats> values) {
        Pinned pinned = new Pinned();
        try {
            values.forEach((name, floats) -> pinned.add(where, name, floats));
            return pinned;
        } catch (RuntimeException e) {
            pinned.close();
            throw e;
        }
    }

    private Pinned() {}

    private void add(String where, String name, Floats floats) {
        tensors.put(
                name,
                OrtCall.in(where, () -> OnnxTensor.createTensor(Ort.environment(), floats.values(), floats.shape())));
        OPEN.incrementAndGet();
    }

    /** How many native tensors are open in the whole process: what a leak is seen by. */
    public static long open() {
        return OPEN.get();
    }

    Map<String, OnnxTensor> tensors() {
        return tensors;
    }

    @Override
    public void close() {
        OPEN.addAndGet(-tensors.size());
        tensors.values().forEach(OnnxTensor::close);
        tensors.clear();
    }
}
