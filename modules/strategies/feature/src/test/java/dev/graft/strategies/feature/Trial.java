package dev.graft.strategies.feature;

import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;

/** A trial with a learner. */
record Trial(Learner learner) implements FitContext {
    @Override
    public Seeds seeds() {
        return new Seeds(1);
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public Device device() {
        return Device.CPU;
    }

    @Override
    public FeatureStore features() {
        return FeatureStore.withoutBackbone();
    }

    @Override
    public void checkpoint(long step, Predictor snapshot) {}

    @Override
    public void progress(String stage, int done, int total) {}

    @Override
    public void checkCancelled() {}
}
