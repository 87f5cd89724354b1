package dev.graft.strategies.shot.zero;

import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.ZeroShotStrategy;
import dev.graft.core.transfer.ZeroShot;
import java.util.List;

/**
 * Indirect attribute prediction: a classifier of the seen classes, and the class that has their attributes.
 *
 * <pre>  p(a_m | x) = Σ_k p(a_m | y_k) p(y_k | x),   class of x: argmax_z Π_m p(a_m^z | x) / p(a_m^z)</pre>
 *
 * <p>{@code p(a_m | y_k)} is 1 where the seen class has the attribute, else 0; attributes, priors and assumptions are those of
 * {@link Dap}, and a seen class is scored as an unseen one. Costs one fit of the scenario's learner, O(classes · a) for a sample.
 * Not for few seen classes.
 *
 * <p>Source: Lampert, Nickisch, Harmeling: Attribute-based classification for zero-shot visual object categorization, PAMI 2014,
 * equations 4 and 5 (and CVPR 2009). Deviations: those of {@link Dap}.
 */
public final class Iap implements ZeroShotStrategy {
    private final Calibration calibration;

    public Iap(Settings settings) {
        this.calibration = settings.calibration();
    }

    /** The knob of {@link Iap}. */
    public record Settings(Calibration calibration) {}

    @Override
    public Fitted fit(ZeroShot seen, FitContext context) {
        ZeroShotTask task = ZeroShotTask.of(seen, Normalise.NONE, Attributes::binary);
        return new ZeroShotLearning(task, calibration, 1)
                .fit(
                        context,
                        samples -> new AttributeProduct(
                                IndirectAttributes.learn(samples, context), Attributes.priors(samples.signatures())),
                        learned -> List.of(AttributeQuality.of(task.seen(), learned.posteriors())));
    }

    /** Finds {@link Iap}. */
    public static final class Provider implements ZeroShotProvider<Settings> {
        @Override
        public String id() {
            return "iap";
        }

        @Override
        public String summary() {
            return "Indirect attribute prediction: the attributes of the seen classes that a sample may be of.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Lampert, Nickisch, Harmeling: Attribute-based classification for zero-shot visual object categorization."
                            + " PAMI 2014",
                    "https://doi.org/10.1109/TPAMI.2013.140");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Iap create(Settings settings) {
            return new Iap(settings);
        }
    }
}
