package dev.graft.strategies.instance;

import dev.graft.core.strategy.Need;
import java.util.Set;

/** What strategies that weigh source samples by visible target labels have in common. */
interface TargetLabelsProvider<S extends Record> extends ReweightingProvider<S> {
    @Override
    default Set<Need> needs() {
        return Set.of(
                Need.CLASS_LABELS, Need.SOURCE_LABELS, Need.TARGET_LABELS, Need.SAME_FEATURES, Need.WEIGHTED_LEARNER);
    }
}
