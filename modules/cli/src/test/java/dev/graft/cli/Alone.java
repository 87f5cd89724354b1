package dev.graft.cli;

import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;

/** A fit that nobody watches, on the processor. */
record Alone(Seeds seeds, int threads, FeatureStore features) implements FitContext {
    @Override
    public Device device() {
        return Device.CPU;
    }

    @Override
    public Learner learner() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void checkpoint(long step, Predictor snapshot) {}

    @Override
    public void progress(String stage, int done, int total) {}

    @Override
    public void checkCancelled() {}
}
