package dev.graft.strategies.instance;

import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.StrategyProvider;
import java.util.Set;

/** What strategies that weigh source samples by what the target looks like have in common. */
interface ReweightingProvider<S extends Record> extends StrategyProvider<S> {
    @Override
    default Family family() {
        return Family.INSTANCE;
    }

    @Override
    default Set<Need> needs() {
        return Set.of(
                Need.CLASS_LABELS, Need.SOURCE_LABELS, Need.TARGET_SAMPLES, Need.SAME_FEATURES, Need.WEIGHTED_LEARNER);
    }
}
