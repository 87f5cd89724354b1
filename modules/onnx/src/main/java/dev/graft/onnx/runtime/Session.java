package dev.graft.onnx.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model that is ready to run. Owns native memory until it is closed; used by one thread at a time. */
public final class Session implements AutoCloseable {
    private final String where;
    private final OrtSession session;
    private final Device device;

    private Session(String where, OrtSession session, Device device) {
        this.where = where;
        this.session = session;
        this.device = device;
    }

    /**
     * Opens a model.
     *
     * @param where for messages: the file that it comes from
     * @param model an ONNX file's bytes
     * @param threads that one run may use
     * @throws GraftException if ONNX Runtime refuses the model, or the device cannot be used
     */
    public static Session open(String where, byte[] model, Device device, int threads) {
        return open(where, model, device, threads, true);
    }

    /**
     * The same for a model with many values that live long, as a step of training: memory is taken when a value comes. By
     * default ONNX Runtime makes a plan in the first run and takes memory for it beside what that run took, which is up to
     * a half more, and no faster here.
     *
     * @param where for messages: the file that it comes from
     * @param model an ONNX file's bytes
     * @param threads that one run may use
     * @throws GraftException if ONNX Runtime refuses the model, or the device cannot be used
     */
    public static Session openSparing(String where, byte[] model, Device device, int threads) {
        return open(where, model, device, threads, false);
    }

    private static Session open(String where, byte[] model, Device device, int threads, boolean plans) {
        Device real = Devices.resolve(device);
        OrtSession session = OrtCall.in(where, () -> {
            try (SessionOptions options = Ort.options()) {
                options.setIntraOpNumThreads(threads);
                options.setInterOpNumThreads(1);
                options.addConfigEntry(
                        "session.intra_op.allow_spinning", "0"); // or a step takes twice as long beside others
                options.setDeterministicCompute(true);
                options.setMemoryPatternOptimization(plans);
                Devices.add(real, options);
                return Ort.environment().createSession(model, options);
            }
        });
        return new Session(where, session, real);
    }

    /** The device that it runs on, never {@code auto}. */
    public Device device() {
        return device;
    }

    /**
     * Runs the model once: its outputs, by name.
     *
     * @throws GraftException if it fails, as for an input of another shape
     */
    public Map<String, Floats> run(Map<String, Floats> inputs) {
        try (Pinned read = Pinned.of(where, inputs)) {
            return OrtCall.in(where, () -> {
                try (OrtSession.Result result = session.run(read.tensors())) {
                    return outputs(result);
                }
            });
        }
    }

    /**
     * Runs a model without inputs: its outputs of any type of number, by name.
     *
     * @throws GraftException if it fails
     */
    public Map<String, Bytes> run() {
        return OrtCall.in(where, () -> {
            try (OrtSession.Result result = session.run(Map.of())) {
                Map<String, Bytes> outputs = new LinkedHashMap<>();
                for (Map.Entry<String, OnnxValue> output : result) {
                    if (output.getValue() instanceof OnnxTensor tensor) {
                        TensorInfo info = tensor.getInfo();
                        outputs.put(output.getKey(), new Bytes(type(info), tensor.getByteBuffer(), info.getShape()));
                    }
                }
                return outputs;
            }
        });
    }

    /**
     * Runs the model once, and writes its outputs where the caller says: nothing is copied.
     *
     * @param outputs all of them by name, {@link Floats#direct} and of the shapes that the inputs lead to
     * @throws GraftException if it fails, as for an output of another shape
     */
    public void run(Map<String, Floats> inputs, Map<String, Floats> outputs) {
        try (Pinned read = Pinned.of(where, inputs);
                Pinned written = Pinned.of(where, outputs)) {
            run(List.of(read), written);
        }
    }

    /**
     * The same with tensors that stay open.
     *
     * @param inputs all of them together, each once
     * @param outputs all of them
     * @throws GraftException if it fails
     */
    public void run(List<Pinned> inputs, Pinned outputs) {
        Map<String, OnnxTensor> read = new LinkedHashMap<>();
        inputs.forEach(pinned -> read.putAll(pinned.tensors()));
        OrtCall.in(where, () -> {
            session.run(read, outputs.tensors()).close();
            return true;
        });
    }

    private Map<String, Floats> outputs(OrtSession.Result result) {
        Map<String, Floats> outputs = new LinkedHashMap<>();
        result.forEach(output -> {
            Optional<FloatBuffer> values = output.getValue() instanceof OnnxTensor tensor
                    ? Optional.ofNullable(tensor.getFloatBuffer()) // a copy: asked for once
                    : Optional.empty();
            long[] shape = output.getValue().getInfo() instanceof TensorInfo info ? info.getShape() : new long[0];
            outputs.put(
                    output.getKey(),
                    values.map(floats -> new Floats(floats, shape))
                            .orElseThrow(() -> new GraftException(
                                    "%s: \"%s\" is not made of float numbers.".formatted(where, output.getKey()))));
        });
        return outputs;
    }

    /**
     * What ONNX Runtime's own inference knows of a model's outputs.
     *
     * @param type of its numbers, by ONNX's name: "FLOAT"
     * @param shape -1 where open
     */
    public record Output(String name, String type, long[] shape) {}

    /**
     * The outputs of a model that are tensors, without running it.
     *
     * @throws GraftException if ONNX Runtime refuses the model
     */
    public static List<Output> outputs(String where, byte[] model) {
        return OrtCall.in(where, () -> {
            try (SessionOptions options = Ort.options()) {
                options.setOptimizationLevel(SessionOptions.OptLevel.BASIC_OPT);
                options.setIntraOpNumThreads(1);
                try (OrtSession session = Ort.environment().createSession(model, options)) {
                    return tensors(session);
                }
            }
        });
    }

    private static List<Output> tensors(OrtSession session) throws OrtException {
        List<Output> outputs = new ArrayList<>();
        for (NodeInfo info : session.getOutputInfo().values()) {
            if (info.getInfo() instanceof TensorInfo tensor) {
                outputs.add(new Output(info.getName(), type(tensor), tensor.getShape()));
            }
        }
        return outputs;
    }

    private static String type(TensorInfo info) {
        return info.onnxType.name().replace("ONNX_TENSOR_ELEMENT_DATA_TYPE_", "");
    }

    @Override
    public void close() {
        OrtCall.in(where, () -> {
            session.close();
            return true;
        });
    }
}
