package dev.graft.strategies.relational;

import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.learners.LinearLearner;
import dev.graft.testkit.RelationalContract;
import java.util.List;

class EveryRelationalStrategyTest extends RelationalContract {
    private static final GrowthSettings GROWTH = new GrowthSettings(10, 3, 2, 8, 2);

    @Override
    protected List<? extends StrategyProvider<?>> strategies() {
        return List.of(new RdnBoost.Provider(), new TreeBoostler.Provider(), new RuleTransfer.Provider());
    }

    @Override
    protected Strategy<?> strategy(StrategyProvider<?> provider) {
        if (provider instanceof RdnBoost.Provider) {
            return new RdnBoost(GROWTH);
        }
        return provider instanceof TreeBoostler.Provider
                ? new TreeBoostler(new TreeBoostler.Settings(true, 0, GROWTH))
                : new RuleTransfer(new RuleTransfer.Settings("", 1, GROWTH));
    }

    @Override
    protected Learner learner() {
        return new LinearLearner(LinearLearner.Settings.defaults());
    }
}
