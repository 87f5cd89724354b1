package dev.graft.strategies.baseline;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import java.util.List;
import java.util.Set;

/**
 * The baseline without transfer: the learner on the raw vectors of the target's visible labels alone. Where none is
 * visible it guesses, every class with the same probability.
 */
public final class Scratch implements AdaptationStrategy {
    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        List<String> classes = seen.classNames();
        return seen.targetLabels()
                .map(Pooled::equally)
                .map(target -> Fitted.of(context.learner().fit(target.data(), target.weights(), context.seeds())))
                .orElseGet(() -> Fitted.of(samples -> Scores.OfClasses.uniform(classes, samples.size())));
    }

    /** Finds {@link Scratch}. */
    public static final class Provider implements Baseline {
        @Override
        public String id() {
            return "scratch";
        }

        @Override
        public String summary() {
            return "Learn from the target's labels alone, without any transfer: the baseline of every comparison.";
        }

        @Override
        public Role role() {
            return Role.SCRATCH;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.CLASS_LABELS);
        }

        @Override
        public Representation representation(NoSettings settings) {
            return Representation.RAW_VECTORS;
        }

        @Override
        public Scratch create(NoSettings settings) {
            return new Scratch();
        }
    }
}
