package dev.graft.runner.experiment;

import dev.graft.core.strategy.StrategyProvider;

/**
 * A strategy in the list of an experiment.
 *
 * @param name unique in the experiment: the strategy's id unless something else is said
 */
public record Entry(String name, Chosen<StrategyProvider<?>> choice) {
    public StrategyProvider<?> provider() {
        return choice.plugin();
    }
}
