package dev.graft.strategies.parameter;

import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.StrategyProvider;
import java.util.Set;

/** What strategies have in common that train a network near one that was trained before. */
interface Inheriting<S extends Record & InheritingSettings> extends StrategyProvider<S> {
    @Override
    default Family family() {
        return Family.PARAMETER;
    }

    @Override
    default Set<Need> needs() {
        return Set.of(Need.PRETRAINED, Need.CLASS_LABELS, Need.TARGET_LABELS);
    }

    @Override
    default Representation representation(S settings) {
        return settings.inheritance().of().representation();
    }
}
