package dev.graft.onnx.tune;

import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;

/**
 * The context of a fit without its ear for snapshots: one of a network that several tasks or episodes share would be no
 * predictor of any.
 */
public record Unheard(FitContext context) implements FitContext {
    @Override
    public Seeds seeds() {
        return context.seeds();
    }

    @Override
    public int threads() {
        return context.threads();
    }

    @Override
    public Device device() {
        return context.device();
    }

    @Override
    public Learner learner() {
        return context.learner();
    }

    @Override
    public FeatureStore features() {
        return context.features();
    }

    @Override
    public void checkpoint(long step, Predictor snapshot) {}

    @Override
    public void progress(String stage, int done, int total) {
        context.progress(stage, done, total);
    }

    @Override
    public void checkCancelled() {
        context.checkCancelled();
    }
}
