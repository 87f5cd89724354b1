package dev.graft.strategies.shot.zero;

import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.ZeroShotStrategy;
import dev.graft.core.transfer.ZeroShot;
import java.util.List;

/**
 * Direct attribute prediction: a classifier for every attribute, and the class whose attributes are the most probable together.
 *
 * <pre>  p(a | x) = Π_m p(a_m | x),   class of x: argmax_z Π_m p(a_m^z | x) / p(a_m^z)</pre>
 *
 * <p>The priors {@code p(a_m)} are the shares of seen classes with the attribute. An attribute is 1 for a class where it is above
 * its mean over seen classes and candidates, else 0. Assumes that attributes are independent, given the sample; a seen class is
 * scored as an unseen one, by its attributes. Costs a fit of the scenario's learner for every way in which attributes part the
 * seen classes, {@code a} at most, and six times as many where the calibration is chosen. Not for descriptors of which the single
 * numbers mean nothing, such as word vectors, nor for few seen classes, which hardly say what an attribute is.
 *
 * <p>Source: Lampert, Nickisch, Harmeling: Attribute-based classification for zero-shot visual object categorization, PAMI 2014,
 * equations 2 and 3 (and CVPR 2009). Deviations: classifiers are the scenario's learner, logistic regression by default, where the
 * paper calibrates support vector machines; an attribute that all seen classes share, or none has, says nothing, as its
 * posterior and its prior are 0.5; posteriors are kept within 1e-6 of 0 and 1; each attribute is compared with its own
 * mean. Probabilities are the posteriors for equally probable classes: the temperature is 1.
 */
public final class Dap implements ZeroShotStrategy {
    private final Calibration calibration;

    public Dap(Settings settings) {
        this.calibration = settings.calibration();
    }

    /** The knob of {@link Dap}. */
    public record Settings(Calibration calibration) {}

    @Override
    public Fitted fit(ZeroShot seen, FitContext context) {
        ZeroShotTask task = ZeroShotTask.of(seen, Normalise.NONE, Attributes::binary);
        return new ZeroShotLearning(task, calibration, 1)
                .fit(
                        context,
                        samples -> new AttributeProduct(
                                DirectAttributes.learn(samples, context), Attributes.priors(samples.signatures())),
                        learned -> List.of(AttributeQuality.of(task.seen(), learned.posteriors())));
    }

    /** Finds {@link Dap}. */
    public static final class Provider implements ZeroShotProvider<Settings> {
        @Override
        public String id() {
            return "dap";
        }

        @Override
        public String summary() {
            return "Direct attribute prediction: a classifier for every attribute, and the class that has the probable ones.";
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
        public Dap create(Settings settings) {
            return new Dap(settings);
        }
    }
}
