package dev.graft.strategies.shot.episodic;

import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.StrategyProvider;
import java.util.Set;

/** What strategies have in common that train a network by episodes. */
interface EpisodicProvider<S extends Record & EpisodicSettings> extends StrategyProvider<S> {
    @Override
    default Family family() {
        return Family.SHOT;
    }

    @Override
    default Set<Need> needs() {
        return Set.of(Need.BASE_CLASSES);
    }

    @Override
    default Representation representation(S settings) {
        return settings.training().of().representation();
    }
}
