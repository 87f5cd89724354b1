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

/** The learner on the sources' labels, applied to the target as it is: no adaptation, no target label. */
public final class SourceOnly implements AdaptationStrategy {
    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Pooled sources = Pooled.sources(seen);
        return Fitted.of(context.learner().fit(sources.data(), sources.weights(), context.seeds()));
    }

    /** Finds {@link SourceOnly}. */
    public static final class Provider implements Baseline {
        @Override
        public String id() {
            return "source-only";
        }

        @Override
        public String summary() {
            return "Learn from the source's labels and apply the result to the target as it is: no adaptation.";
        }

        @Override
        public Role role() {
            return Role.SOURCE_ONLY;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.CLASS_LABELS, Need.SOURCE_LABELS, Need.SAME_FEATURES);
        }

        @Override
        public boolean readsTargetLabels() {
            return false;
        }

        @Override
        public SourceOnly create(NoSettings settings) {
            return new SourceOnly();
        }
    }
}
