package dev.graft.strategies.baseline;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.onnx.tune.Portions;
import java.util.Set;

/**
 * The learner, or a network, on the sources' labels and the target's visible labels, pooled: the target's get the share
 * {@code target-weight} of the total weight.
 */
public final class Joint implements AdaptationStrategy {
    private final Learning settings;

    public Joint(Learning settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return settings.fit(
                seen,
                context,
                () -> Pooled.sources(seen).with(seen.targetLabels(), seen.targetWeight()),
                Portions.labelled(seen));
    }

    /** Finds {@link Joint}. */
    public static final class Provider implements Baseline {
        @Override
        public String id() {
            return "joint";
        }

        @Override
        public String summary() {
            return "Learn from the source's and the target's visible labels, pooled.";
        }

        @Override
        public Set<Need> needs() {
            return Set.of(
                    Need.CLASS_LABELS,
                    Need.SOURCE_LABELS,
                    Need.TARGET_LABELS,
                    Need.SAME_FEATURES,
                    Need.WEIGHTED_LEARNER);
        }

        @Override
        public Joint create(Learning settings) {
            return new Joint(settings);
        }
    }
}
