package dev.graft.cli;

import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.experiment.Settings;
import dev.graft.testkit.StrategyContract;
import java.util.List;

/** Every strategy of Graft keeps the contract, with its default settings and the default learner. */
class EveryStrategyTest extends StrategyContract {
    @Override
    protected List<? extends StrategyProvider<?>> strategies() {
        return Known.strategies().all().stream()
                .filter(provider -> provider.getClass().getPackageName().startsWith("dev.graft.strategies"))
                .toList();
    }

    @Override
    protected Strategy<?> strategy(StrategyProvider<?> provider) {
        return byDefault(provider);
    }

    @Override
    protected Learner learner() {
        return byDefault(Known.learners().get("linear"));
    }

    private static <S extends Record> Strategy<?> byDefault(StrategyProvider<S> provider) {
        return provider.create(Settings.defaults(provider.settings()));
    }

    private static <S extends Record> Learner byDefault(LearnerProvider<S> provider) {
        return provider.create(Settings.defaults(provider.settings()));
    }
}
