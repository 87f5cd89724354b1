package dev.graft.strategies.baseline;

import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.StrategyProvider;

/** What baselines have in common: a family, with what they learn, no paper of their own. */
interface Baseline extends StrategyProvider<Learning> {
    @Override
    default Family family() {
        return Family.BASELINE;
    }

    @Override
    default Class<Learning> settings() {
        return Learning.class;
    }

    @Override
    default Representation representation(Learning settings) {
        return settings.training().of().representation();
    }

    @Override
    default Citation citation() {
        return new Citation("a baseline of the field, without a paper of its own", "");
    }
}
