package dev.graft.runner.plugins;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import java.util.Set;

/** A strategy of these tests: its {@link #fit} is all there is to say. */
public interface TestStrategy extends StrategyProvider<NoSettings> {
    /** What it does. */
    Fitted fit(Adaptation seen, FitContext context);

    /** The learner on the sources and what is visible of the target. */
    static Fitted pooled(Adaptation seen, FitContext context) {
        Pooled pooled = Pooled.sources(seen).with(seen.targetLabels(), seen.targetWeight());
        return Fitted.of(context.learner().fit(pooled.data(), pooled.weights(), context.seeds()));
    }

    @Override
    default String summary() {
        return "A strategy of the tests.";
    }

    @Override
    default Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    default Family family() {
        return Family.FEATURE;
    }

    @Override
    default Set<Need> needs() {
        return Set.of();
    }

    @Override
    default Citation citation() {
        return new Citation("the tests of the runner", "");
    }

    @Override
    default Strategy<?> create(NoSettings settings) {
        return (AdaptationStrategy) this::fit;
    }
}
