package dev.graft.strategies.baseline;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Role;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.onnx.tune.Portion;
import dev.graft.onnx.tune.Portions;
import java.util.List;
import java.util.Set;

/**
 * The learner, or a network, on the target's visible labels alone, in the representation that the scenario gives the other strategies.
 * Without a backbone that is the raw vectors, and the result is that of {@link Scratch}.
 */
public final class TargetOnly implements AdaptationStrategy {
    private final Learning settings;

    public TargetOnly(Learning settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Labelled labels = seen.targetLabels().orElseThrow();
        return settings.fit(
                seen, context, () -> Pooled.equally(labels), List.of(Portion.of(Portions.TARGET_LABELS, labels, 1)));
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
        public TargetOnly create(Learning settings) {
            return new TargetOnly(settings);
        }
    }
}
