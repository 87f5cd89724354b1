package dev.graft.onnx.runtime;

import ai.onnxruntime.OrtException;
import dev.graft.core.GraftException;
import java.util.regex.Pattern;

/**
 * A call of ONNX Runtime: the only place that knows its exception.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
interface OrtCall<T> {
    /** The words before what matters: error codes, and the place in ONNX Runtime's own sources. */
    Pattern NOISE = Pattern.compile("^Error code - \\w+ - message: |/onnxruntime_src/\\S+ |\\[ONNXRuntimeError\\] : ");

    T call() throws OrtException;

    /**
     * What the call gives.
     *
     * @param where for the message: the model, and what was done with it
     * @throws GraftException with ONNX Runtime's own words, if it throws
     */
    static <T> T in(String where, OrtCall<T> call) {
        try {
            return call.call();
        } catch (OrtException e) {
            throw new GraftException("%s: ONNX Runtime says: %s".formatted(where, words(e)), e);
        }
    }

    /** What ONNX Runtime says, in one line. */
    static String words(OrtException e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return NOISE.matcher(message).replaceAll("").strip();
    }
}
