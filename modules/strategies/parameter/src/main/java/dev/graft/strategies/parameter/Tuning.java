package dev.graft.strategies.parameter;

import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.StrategyProvider;
import java.util.Set;

/** What strategies have in common that train a backbone further. */
interface Tuning<S extends Record> extends StrategyProvider<S> {
    @Override
    default Family family() {
        return Family.PARAMETER;
    }

    @Override
    default Set<Need> needs() {
        return Set.of(Need.TRAINABLE_BACKBONE, Need.CLASS_LABELS, Need.TARGET_LABELS);
    }

    @Override
    default Representation representation(S settings) {
        return Representation.AS_THEY_ARE;
    }
}
