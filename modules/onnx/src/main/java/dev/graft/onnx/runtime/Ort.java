package dev.graft.onnx.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.graft.core.GraftException;

/** The one environment of the process. ONNX Runtime itself prints nothing: what fails comes as an exception. */
final class Ort {
    private Ort() {}

    /**
     * The environment; the first call loads the native library.
     *
     * @throws GraftException where there is none for this machine
     */
    static OrtEnvironment environment() {
        try {
            return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "graft");
        } catch (LinkageError | RuntimeException e) {
            throw new GraftException(
                    "ONNX Runtime does not load on %s %s: %s. It has natives for Linux and macOS on ARM, and Linux and Windows on x64."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), e.getMessage()),
                    e);
        }
    }

    /** Options that every session has in common. */
    static SessionOptions options() throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        return options;
    }
}
