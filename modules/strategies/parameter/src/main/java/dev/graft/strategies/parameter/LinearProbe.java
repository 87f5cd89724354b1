package dev.graft.strategies.parameter;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import java.util.Set;

/**
 * The learner on the backbone's features of the target's visible labels alone: all parameters of the network are
 * inherited and frozen, only a linear head is new. What it gains over scratch is what pre-training is worth; samples of
 * the source are not looked at.
 *
 * <p>Source: A. S. Razavian, H. Azizpour, J. Sullivan, S. Carlsson, "CNN features off-the-shelf: an astounding baseline
 * for recognition", CVPR workshops 2014; the name after G. Alain, Y. Bengio, "Understanding intermediate layers using
 * linear classifier probes", 2016. Their support vector machine is the scenario's learner here, logistic regression
 * unless another is named.
 *
 * <p>Cost: that of the learner; features are computed once for all trials.
 */
public final class LinearProbe implements AdaptationStrategy {
    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Pooled target = Pooled.equally(seen.targetLabels().orElseThrow());
        return Fitted.of(context.learner().fit(target.data(), target.weights(), context.seeds()));
    }

    /** Finds {@link LinearProbe}. */
    public static final class Provider implements StrategyProvider<NoSettings> {
        @Override
        public String id() {
            return "linear-probe";
        }

        @Override
        public String summary() {
            return "Freeze the backbone and learn a linear head from the target's labels alone.";
        }

        @Override
        public Family family() {
            return Family.PARAMETER;
        }

        @Override
        public Class<NoSettings> settings() {
            return NoSettings.class;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.BACKBONE, Need.CLASS_LABELS, Need.TARGET_LABELS);
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "A. S. Razavian, H. Azizpour, J. Sullivan, S. Carlsson,"
                            + " CNN features off-the-shelf: an astounding baseline for recognition, CVPR workshops 2014",
                    "https://doi.org/10.1109/CVPRW.2014.131");
        }

        @Override
        public LinearProbe create(NoSettings settings) {
            return new LinearProbe();
        }
    }
}
