package dev.graft.strategies.baseline;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Role;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import java.util.Set;

/**
 * The learner on the target's visible labels alone, in the representation that the scenario gives the other strategies.
 * Without a backbone that is the raw vectors, and the result is that of {@link Scratch}.
 */
public final class TargetOnly implements AdaptationStrategy {
    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Pooled target = Pooled.equally(seen.targetLabels().orElseThrow());
        return Fitted.of(context.learner().fit(target.data(), target.weights(), context.seeds()));
    }

    /** Finds {@link TargetOnly}. */
    public static final class Provider implements Baseline {
        @Override
        public String id() {
            return "target-only";
        }

        @Override
        public String summary() {
            return "Learn from the target's visible labels alone, in the scenario's representation.";
        }

        @Override
        public Role role() {
            return Role.TARGET_ONLY;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.CLASS_LABELS, Need.TARGET_LABELS);
        }

        @Override
        public TargetOnly create(NoSettings settings) {
            return new TargetOnly();
        }
    }
}
