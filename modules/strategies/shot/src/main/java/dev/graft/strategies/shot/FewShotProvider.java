package dev.graft.strategies.shot;

import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.StrategyProvider;
import java.util.Set;

/** What strategies that learn an episode from its support alone have in common. */
interface FewShotProvider<S extends Record> extends StrategyProvider<S> {
    @Override
    default Family family() {
        return Family.SHOT;
    }

    @Override
    default Set<Need> needs() {
        return Set.of(Need.CLASS_LABELS);
    }
}
