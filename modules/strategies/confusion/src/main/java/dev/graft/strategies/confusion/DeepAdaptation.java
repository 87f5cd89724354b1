package dev.graft.strategies.confusion;

import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.StrategyProvider;
import java.util.Set;

/** What strategies have in common that train a network on both domains. */
interface DeepAdaptation<S extends Record & DeepSettings> extends StrategyProvider<S> {
    @Override
    default Family family() {
        return Family.CONFUSION;
    }

    @Override
    default Set<Need> needs() {
        return Set.of(Need.CLASS_LABELS, Need.SOURCE_LABELS, Need.TARGET_SAMPLES, Need.SAME_FEATURES);
    }

    @Override
    default Representation representation(S settings) {
        return settings.training().of().representation();
    }
}
