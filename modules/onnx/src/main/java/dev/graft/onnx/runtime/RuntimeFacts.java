package dev.graft.onnx.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;
import java.util.List;
import java.util.Optional;

/**
 * What networks run on here.
 *
 * @param version of ONNX Runtime
 * @param providers its names for the kinds of device it was built for
 * @param withoutCard why the first graphics card cannot be used; empty if it can
 */
public record RuntimeFacts(String version, List<String> providers, Optional<String> withoutCard) {

    /**
     * The facts of this machine.
     *
     * @throws dev.graft.core.GraftException where ONNX Runtime does not load
     */
    public static RuntimeFacts here() {
        return new RuntimeFacts(
                Ort.environment().getVersion(),
                OrtEnvironment.getAvailableProviders().stream()
                        .map(OrtProvider::getName)
                        .toList(),
                Devices.unusable(0));
    }
}
