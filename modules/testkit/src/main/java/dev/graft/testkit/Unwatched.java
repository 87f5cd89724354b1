package dev.graft.testkit;

import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Predictor;

/** A fit on the processor, by one thread, without a backbone, that nobody watches: what is left to say is seeds and learner. */
public interface Unwatched extends FitContext {
    @Override
    default int threads() {
        return 1;
    }

    @Override
    default Device device() {
        return Device.CPU;
    }

    @Override
    default FeatureStore features() {
        return FeatureStore.withoutBackbone();
    }

    @Override
    default void checkpoint(long step, Predictor snapshot) {}

    @Override
    default void progress(String stage, int done, int total) {}

    @Override
    default void checkCancelled() {}
}
