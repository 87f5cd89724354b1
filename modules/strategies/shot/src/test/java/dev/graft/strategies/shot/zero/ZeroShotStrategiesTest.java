package dev.graft.strategies.shot.zero;

import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.learners.LinearLearner;
import dev.graft.testkit.ZeroShotContract;
import java.util.List;

/** Every strategy for classes without labels keeps their contract, with its default settings. */
class ZeroShotStrategiesTest extends ZeroShotContract {
    @Override
    protected List<? extends StrategyProvider<?>> strategies() {
        return List.of(
                new Conse.Provider(),
                new Dap.Provider(),
                new Devise.Provider(),
                new Eszsl.Provider(),
                new Iap.Provider(),
                new LabelText.Provider(),
                new Sae.Provider());
    }

    @Override
    protected Strategy<?> strategy(StrategyProvider<?> provider) {
        return Worlds.byDefault(provider.id());
    }

    @Override
    protected Learner learner() {
        return new LinearLearner(LinearLearner.Settings.defaults());
    }
}
