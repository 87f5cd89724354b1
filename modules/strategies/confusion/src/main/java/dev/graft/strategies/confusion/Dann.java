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
 * Domain-adversarial training: a second small network learns to tell the domains apart by the representation, and its gradient
 * goes on into the representation turned round, which learns that it cannot.
 *
 * <pre>  E = L_y + L_d,   L_d = ½ mean_s -ln σ(D(f_s)) + ½ mean_t -ln (1 - σ(D(f_t)))
 *  D goes down L_d; f goes down L_y - λ L_d:  f → D through the layer R(f) = f, dR/df = -λ
 *  λ = trade-off (2 / (1 + e^(-γ p)) - 1),   p the share of the training that lies behind</pre>
 *
 * <p>Assumes that classes stand in the same place where domains do not differ; shares of classes that differ between the domains
 * are confused too, and then it hurts. Cost: a step of the network on both domains, and of two small layers.
 *
 * <p>Source: Y. Ganin et al., Domain-adversarial training of neural networks, JMLR 17, 2016, equations 9, 10 and 13 to 18,
 * algorithm 1; λ and γ in section 5.2.2. Deviations: each domain counts half in L_d, where
 * equation 9 adds both means, so that the trade-off 2 with the discriminator-rate 2 are the paper's sum; the optimiser and its rates
 * are the recipe's.
 */
public final class Dann implements AdaptationStrategy {
    /** How much, and against whom. */
    public record Settings(
            @Setting(byDefault = "1", about = "How much the representation heeds the domains at the end; at least 0.")
            double tradeOff,

            @Setting(byDefault = "10", about = "How fast that grows, as 2 / (1 + e^(-gamma p)) - 1; above 0.")
            double gamma,

            Discriminator against,

            NetworkTraining training)
            implements DeepSettings {
        public Settings {
            require(tradeOff >= 0 && Double.isFinite(tradeOff), "trade-off must be at least 0, was %s", tradeOff);
            require(gamma > 0, "gamma must be above 0, was %s", gamma);
            training.of().requireNetwork();
        }
    }

    private final Settings settings;

    public Dann(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return DomainTraining.fit(seen, context, settings.training(), this::objective);
    }

    Value objective(StepDraft step) {
        Ops o = step.ops();
        Value source = step.features(Portions.SOURCE);
        Value target = step.features(Portions.TARGET);
        Value lambda = step.scalar("lambda", p -> settings.tradeOff() * Ramp.at(settings.gamma(), p));
        Subnetwork d = settings.against().in(step, source);
        Value domain =
                Discriminator.loss(o, d.of(o.reverseGradient(source, lambda)), d.of(o.reverseGradient(target, lambda)));
        step.show(DomainTraining.DOMAIN_LOSS, domain);
        return o.add(step.classification(), domain);
    }

    /** Finds {@link Dann}. */
    public static final class Provider implements DeepAdaptation<Settings> {
        @Override
        public String id() {
            return "dann";
        }

        @Override
        public String summary() {
            return "Domain-adversarial training: a reversed gradient makes features that do not tell the domains apart.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Y. Ganin et al., Domain-adversarial training of neural networks, JMLR 17, 2016",
                    "https://arxiv.org/abs/1505.07818");
        }

        @Override
        public Dann create(Settings settings) {
            return new Dann(settings);
        }
    }
}
