package dev.graft.strategies.parameter;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.onnx.tune.Freezing;
import dev.graft.onnx.tune.Rates;
import dev.graft.onnx.tune.Recipe;
import dev.graft.onnx.tune.StagedTraining;
import java.util.List;
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
 * <p>With {@code head: trained} the head is the last layer of a network and is trained by steps, as {@code fine-tune} trains
 * its head; the result is a network that can be exported.
 *
 * <p>Cost: that of the learner, or of the steps; features are computed once for all trials.
 */
public final class LinearProbe implements AdaptationStrategy {
    /** What the head is. */
    public enum Head {
        /** The scenario's learner. */
        LEARNER,
        /** A linear layer, trained by steps. */
        TRAINED
    }

    /** How the head is learned. */
    public record Settings(
            @Setting(
                    byDefault = "learner",
                    about =
                            "What the head is: the scenario's learner, or a layer of the network that is trained by steps and can be exported with it.")
            Head head,

            @Setting(byDefault = "0.001, 0.01", about = "Learning rates to try, where the head is trained.")
            List<Double> rates,

            Recipe recipe) {
        public Settings {
            rates = Rates.checked("rates", rates);
        }
    }

    private final Settings settings;

    public LinearProbe(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return settings.head() == Head.LEARNER ? learned(seen, context) : trained(seen, context);
    }

    private Fitted trained(Adaptation seen, FitContext context) {
        StagedTraining training = StagedTraining.ofBackbone(seen, List.of(), context);
        training.train("head", settings.recipe(), Freezing.head(training.model()), settings.rates());
        return training.fitted();
    }

    private static Fitted learned(Adaptation seen, FitContext context) {
        Pooled target = Pooled.equally(seen.targetLabels().orElseThrow());
        return Fitted.of(context.learner().fit(target.data(), target.weights(), context.seeds()));
    }

    /** Finds {@link LinearProbe}. */
    public static final class Provider implements StrategyProvider<Settings> {
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
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.BACKBONE, Need.CLASS_LABELS, Need.TARGET_LABELS);
        }

        @Override
        public Representation representation(Settings settings) {
            return settings.head() == Head.LEARNER ? Representation.FEATURES : Representation.AS_THEY_ARE;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "A. S. Razavian, H. Azizpour, J. Sullivan, S. Carlsson,"
                            + " CNN features off-the-shelf: an astounding baseline for recognition, CVPR workshops 2014",
                    "https://doi.org/10.1109/CVPRW.2014.131");
        }

        @Override
        public LinearProbe create(Settings settings) {
            return new LinearProbe(settings);
        }
    }
}
