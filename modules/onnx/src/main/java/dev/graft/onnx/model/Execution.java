package dev.graft.onnx.model;

import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.strategy.FitContext;

/**
 * Where and with what models run.
 *
 * @param threads that one call may use, at least 1
 * @param features what frozen parts of backbones make of samples, computed once
 */
public record Execution(Device device, int threads, FeatureStore features) {
    /** As a fit is told. */
    public static Execution of(FitContext context) {
        return new Execution(context.device(), context.threads(), context.features());
    }
}
