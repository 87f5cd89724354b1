package dev.graft.strategies.confusion;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.train.Subnetwork;
import dev.graft.onnx.tune.NetworkTraining;
import dev.graft.onnx.tune.Portions;

/**
 * Conditional domain-adversarial training: as {@link Dann}, but the domains are told apart by the representation and the
 * predicted classes together, and samples of sure predictions count more.
 *
 * <pre>  g = softmax(scores),   h = f ⊗ g  [features · classes],   of many h = (1/√k) (R_f f) ⊙ (R_g g)
 *  L_d = ½ Σ_s w_s (-ln σ(D(h_s))) / Σ_s w_s + ½ Σ_t w_t (-ln (1 - σ(D(h_t)))) / Σ_t w_t,   w = 1 + e^(-H(g))</pre>
 *
 * <p>Cost: as {@link Dann}, with a discriminator of features · classes inputs, at most {@value MultilinearMap#MOST}.
 *
 * <p>Source: M. Long, Z. Cao, J. Wang, M. Jordan, Conditional adversarial domain adaptation, NeurIPS 2018, equations 4 to 8,
 * with the entropy conditioning of section 3.3. No gradient goes back through g, as in the authors' code, nor through w, where that
 * code reverses one; the paper does not say. The halves of L_d are means over each domain, as in that code.
 */
public final class Cdan implements AdaptationStrategy {
    /** How much, against whom, and whom to believe. */
    public record Settings(
            @Setting(byDefault = "1", about = "How much the representation heeds the domains at the end; at least 0.")
            double tradeOff,

            @Setting(byDefault = "10", about = "How fast that grows, as 2 / (1 + e^(-gamma p)) - 1; above 0.")
            double gamma,

            @Setting(
                    byDefault = "true",
                    about = "Whether samples count more whose predicted class is sure: true is CDAN+E, false CDAN.")
            boolean entropy,

            @Setting(
                    byDefault = "1024",
                    about =
                            "To how many numbers the products of features and classes are drawn together at random, where there are more than 4096; at least 1.")
            int randomDimensions,

            Discriminator against,

            NetworkTraining training)
            implements DeepSettings {
        public Settings {
            require(tradeOff >= 0 && Double.isFinite(tradeOff), "trade-off must be at least 0, was %s", tradeOff);
            require(gamma > 0, "gamma must be above 0, was %s", gamma);
            require(randomDimensions >= 1, "random-dimensions must be at least 1, was %d", randomDimensions);
            training.of().requireNetwork();
        }
    }

    private final Settings settings;

    public Cdan(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return DomainTraining.fit(seen, context, settings.training(), this::objective);
    }

    Value objective(StepDraft step) {
        Ops o = step.ops();
        Value lambda = step.scalar("lambda", p -> settings.tradeOff() * Ramp.at(settings.gamma(), p));
        MultilinearMap joint = MultilinearMap.of(step, settings.randomDimensions());
        Value source = joint.of(o, step.features(Portions.SOURCE), step.scores(Portions.SOURCE));
        Value target = joint.of(o, step.features(Portions.TARGET), step.scores(Portions.TARGET));
        Subnetwork d = settings.against().in(step, source);
        Value ofSource = Discriminator.errors(o, d.of(o.reverseGradient(source, lambda)), true);
        Value ofTarget = Discriminator.errors(o, d.of(o.reverseGradient(target, lambda)), false);
        Value domain = o.mul(
                o.add(mean(o, ofSource, step.scores(Portions.SOURCE)), mean(o, ofTarget, step.scores(Portions.TARGET))),
                0.5);
        step.show(DomainTraining.DOMAIN_LOSS, domain);
        return o.add(step.classification(), domain);
    }

    /** With the weights 1 + e^(-H), if entropy counts. */
    private Value mean(Ops o, Value errors, Value scores) {
        return settings.entropy() ? weighted(o, errors, certainty(o, scores)) : o.mean(errors, 0, 1);
    }

    static Value weighted(Ops o, Value errors, Value weights) {
        return o.div(o.sum(o.mul(errors, weights), 0, 1), o.sum(weights, 0, 1));
    }

    /** 1 + e^(-H) of each sample's predicted classes, {@code [samples, 1]}: from 1 + 1/classes to 2. */
    static Value certainty(Ops o, Value scores) {
        Value entropy = o.neg(o.sum(o.mul(o.softmax(scores, 1), o.logSoftmax(scores, 1)), 1));
        return o.stopGradient(o.add(o.exp(o.neg(entropy)), 1));
    }

    /** Finds {@link Cdan}. */
    public static final class Provider implements DeepAdaptation<Settings> {
        @Override
        public String id() {
            return "cdan";
        }

        @Override
        public String summary() {
            return "Conditional domain-adversarial training: features and predicted classes together must not tell the domains apart.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "M. Long, Z. Cao, J. Wang, M. Jordan, Conditional adversarial domain adaptation, NeurIPS 2018",
                    "https://arxiv.org/abs/1705.10667");
        }

        @Override
        public Cdan create(Settings settings) {
            return new Cdan(settings);
        }
    }
}
