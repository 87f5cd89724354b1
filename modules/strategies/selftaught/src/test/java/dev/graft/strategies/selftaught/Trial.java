package dev.graft.strategies.selftaught;

import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.learners.LinearLearner;

/** A trial with the default learner. */
record Trial(Seeds seeds) implements FitContext {
    @Override
    public Learner learner() {
        return new LinearLearner(LinearLearner.Settings.defaults());
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
