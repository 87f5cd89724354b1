package dev.graft.runner.plugins;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The nearest mean of all that is visible, as sure as it is told to be. */
public final class Sharp implements StrategyProvider<Sharp.Of> {
    /** What it learns on. */
    public enum View {
        FEATURES,
        RAW_VECTORS
    }

    /** A setting of most types. */
    public record Of(
            @Setting(byDefault = "1", about = "How sure it is, above 0.")
            double sharpness,

            @Setting(byDefault = "features", about = "What it learns on.")
            View view,

            @Setting(byDefault = "", about = "Words that change nothing.")
            List<String> words,

            @Setting(byDefault = "0", about = "How long a fit waits, in milliseconds.")
            int pause) {
        public Of {
            require(sharpness > 0, "sharpness must be above 0, was %s", sharpness);
        }
    }

    @Override
    public String id() {
        return "sharp";
    }

    @Override
    public String summary() {
        return "The nearest mean.";
    }

    @Override
    public Class<Of> settings() {
        return Of.class;
    }

    @Override
    public Family family() {
        return Family.FEATURE;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SOURCE_LABELS);
    }

    @Override
    public Citation citation() {
        return new Citation("the tests of the runner", "");
    }

    @Override
    public Representation representation(Of settings) {
        return Representation.valueOf(settings.view().name());
    }

    @Override
    public Strategy<?> create(Of settings) {
        return (AdaptationStrategy) (seen, context) -> fit(seen, context, settings);
    }

    private static Fitted fit(Adaptation seen, FitContext context, Of settings) {
        LockSupport.parkNanos(settings.pause() * 1_000_000L);
        Learner learner = new Means().create(new Means.Of(settings.sharpness()));
        Pooled pooled = Pooled.sources(seen).with(seen.targetLabels(), seen.targetWeight());
        Predictor predictor = learner.fit(pooled.data(), pooled.weights(), context.seeds());
        context.checkpoint(1, predictor);
        return Fitted.of(predictor);
    }
}
