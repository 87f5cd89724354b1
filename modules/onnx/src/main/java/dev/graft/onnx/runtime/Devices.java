package dev.graft.onnx.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which device a word of an experiment file means on this machine. */
public final class Devices {
    private static final Map<Integer, Optional<String>> ASKED = new ConcurrentHashMap<>();

    private Devices() {}

    /**
     * The device that really runs: the processor or a graphics card.
     *
     * @throws GraftException if a graphics card is asked for and cannot be used, with what is missing; there is no
     *     silent way back to the processor
     */
    public static Device resolve(Device device) {
        return switch (device.kind()) {
            case CPU -> Device.CPU;
            case AUTO -> {
                Device card = new Device(Device.Kind.CUDA, device.index());
                yield unusable(card.index()).isEmpty() ? card : Device.CPU;
            }
            case CUDA -> {
                unusable(device.index()).ifPresent(missing -> {
                    throw new GraftException("The device %s cannot be used: %s Or take the device \"cpu\" or \"auto\"."
                            .formatted(device.word(), missing));
                });
                yield device;
            }
        };
    }

    /** What is missing for a graphics card, and what to do; empty if it can be used. Asked once each. */
    public static Optional<String> unusable(int card) {
        return ASKED.computeIfAbsent(card, index -> {
            Ort.environment();
            return missing(
                    OrtEnvironment.getAvailableProviders(),
                    Files.exists(Path.of("/proc/driver/nvidia/version")),
                    index);
        });
    }

    /**
     * What is missing, looked for in the order in which a user mends it.
     *
     * @param driver whether Linux says that NVIDIA's driver is loaded
     */
    static Optional<String> missing(Set<OrtProvider> providers, boolean driver, int card) {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (linux && !driver) {
            return Optional.of("there is no NVIDIA driver (/proc/driver/nvidia/version).");
        }
        if (!providers.contains(OrtProvider.CUDA)) {
            return Optional.of("this build has the ONNX Runtime for processors; build with \"mvn -Pgpu package\".");
        }
        try (SessionOptions options = Ort.options()) {
            add(new Device(Device.Kind.CUDA, card), options);
            return Optional.empty();
        } catch (OrtException e) {
            return Optional.of("ONNX Runtime says: %s. It needs CUDA 12 and cuDNN 9.".formatted(OrtCall.words(e)));
        }
    }

    /**
     * Makes sessions with these options run on the device. Cards compute in full float32, and choose their algorithms by
     * rule and not by a race, so that a second run gives the same.
     */
    static void add(Device device, SessionOptions options) throws OrtException {
        if (device.kind() == Device.Kind.CUDA) {
            try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(device.index())) {
                cuda.add("use_tf32", "0");
                cuda.add("cudnn_conv_algo_search", "HEURISTIC");
                options.addCUDA(cuda);
            }
        }
    }
}
