package dev.graft.cli;

import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.runner.experiment.Known;
import dev.graft.testkit.TaskContract;
import java.util.List;

/** Every strategy of Graft for several tasks keeps their contract, with its default settings and few steps. */
class EveryTaskStrategyTest extends TaskContract {
    @Override
    protected List<? extends StrategyProvider<?>> strategies() {
        return Known.strategies().all().stream()
                .filter(provider -> provider.family() == Family.MULTITASK)
                .toList();
    }

    @Override
    protected Strategy<?> strategy(StrategyProvider<?> provider) {
        return EveryStrategyTest.byDefault(provider);
    }

    @Override
    protected Learner learner() {
        return EveryStrategyTest.usualLearner();
    }
}
