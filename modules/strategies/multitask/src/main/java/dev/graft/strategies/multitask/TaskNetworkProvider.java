package dev.graft.strategies.multitask;

import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.StrategyProvider;
import java.util.Set;

/** What strategies have in common that train networks of several tasks. */
interface TaskNetworkProvider<S extends Record & TaskNetworkSettings> extends StrategyProvider<S> {
    @Override
    default Family family() {
        return Family.MULTITASK;
    }

    @Override
    default Set<Need> needs() {
        return Set.of(Need.SEVERAL_TASKS);
    }

    @Override
    default Representation representation(S settings) {
        return settings.training().of().representation();
    }
}
