package dev.graft.strategies.baseline;

import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.StrategyProvider;

/** What baselines have in common: a family, no settings, no paper of their own. */
interface Baseline extends StrategyProvider<NoSettings> {
    @Override
    default Family family() {
        return Family.BASELINE;
    }

    @Override
    default Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    default Citation citation() {
        return new Citation("a baseline of the field, without a paper of its own", "");
    }
}
