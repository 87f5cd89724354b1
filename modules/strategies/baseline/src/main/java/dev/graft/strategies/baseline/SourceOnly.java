package dev.graft.strategies.baseline;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Role;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.onnx.tune.Portions;
import java.util.Set;

/**
 * The learner, or a network, on the sources' labels, applied to the target as it is: no adaptation, no target label. Beside
 * strategies that train a network the same network is the fair one.
 */
public final class SourceOnly implements AdaptationStrategy {
    private final Learning settings;

    public SourceOnly(Learning settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return settings.fit(seen, context, () -> Pooled.sources(seen), Portions.sources(seen));
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
        public SourceOnly create(Learning settings) {
            return new SourceOnly(settings);
        }
    }
}
