package dev.graft.testkit;

import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import java.util.concurrent.CancellationException;

/** The context of a fit that the user has cancelled before it began. */
record CancelledContext(QuietContext quiet) implements FitContext {
    @Override
    public Seeds seeds() {
        return quiet.seeds();
    }

    @Override
    public Learner learner() {
        return quiet.learner();
    }

    @Override
    public int threads() {
        return quiet.threads();
    }

    @Override
    public Device device() {
        return quiet.device();
    }

    @Override
    public FeatureStore features() {
        return quiet.features();
    }

    @Override
    public void checkpoint(long step, Predictor snapshot) {}

    @Override
    public void progress(String stage, int done, int total) {}

    @Override
    public void checkCancelled() {
        throw new CancellationException("cancelled");
    }
}
