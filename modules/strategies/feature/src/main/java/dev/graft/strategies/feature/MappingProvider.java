package dev.graft.strategies.feature;

import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.StrategyProvider;
import java.util.Set;

/** What the providers of this family have in common. */
interface MappingProvider<S extends Record> extends StrategyProvider<S> {
    @Override
    default Family family() {
        return Family.FEATURE;
    }

    @Override
    default Set<Need> needs() {
        return Set.of(Need.CLASS_LABELS, Need.SOURCE_LABELS, Need.TARGET_SAMPLES, Need.SAME_FEATURES);
    }
}
