package dev.graft.strategies.shot.zero;

import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.StrategyProvider;
import java.util.Set;

/** What the methods for classes without labels have in common. */
interface ZeroShotProvider<S extends Record> extends StrategyProvider<S> {
    @Override
    default Family family() {
        return Family.SHOT;
    }

    @Override
    default Set<Need> needs() {
        return Set.of(Need.SEEN_CLASSES, Need.CLASS_DESCRIPTORS);
    }

    /** Labels of unseen classes are what these methods do without. */
    @Override
    default boolean readsTargetLabels() {
        return false;
    }
}
