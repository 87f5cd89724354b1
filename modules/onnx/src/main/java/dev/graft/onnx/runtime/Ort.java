package dev.graft.onnx.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.graft.core.GraftException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The one environment of the process. ONNX Runtime itself prints nothing: what fails comes as an exception. */
final class Ort {
    /**
     * At its start, ONNX Runtime 1.29 searches the command line of the process with a recursion for each character (its
     * telemetry): a class path of 4,000 characters overflows the usual stack, and the process dies without a word. This
     * stack takes the longest command line that Linux allows; only what is used of it is memory.
     */
    private static final long STACK = 1L << 30;

    private static boolean started;

    private Ort() {}

    /**
     * The environment; the first call loads the native library.
     *
     * @throws GraftException where there is none for this machine
     */
    static synchronized OrtEnvironment environment() {
        if (!started) {
            start();
            started = true;
        }
        return OrtEnvironment.getEnvironment();
    }

    private static void start() {
        try {
            CompletableFuture.runAsync(Ort::quiet, start -> new Thread(null, start, "onnxruntime-start", STACK).start())
                    .join();
        } catch (CompletionException e) {
            throw new GraftException(
                    "ONNX Runtime does not load on %s %s: %s. It has natives for Linux and macOS on ARM, and Linux and Windows on x64."
                            .formatted(
                                    System.getProperty("os.name"),
                                    System.getProperty("os.arch"),
                                    Optional.ofNullable(e.getCause())
                                            .map(Throwable::getMessage)
                                            .orElse("no reason given")),
                    e);
        }
    }

    /** Nobody is told what runs here. */
    private static void quiet() {
        try {
            OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "graft")
                    .setTelemetry(false);
        } catch (OrtException e) {
            throw new GraftException("ONNX Runtime's telemetry cannot be switched off: " + OrtCall.words(e), e);
        }
    }

    /** Options that every session has in common. */
    static SessionOptions options() throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        return options;
    }
}
