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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Domain confusion: a second small network learns to tell the domains apart by the representation as it is, and the
 * representation learns to leave that network undecided.
 *
 * <pre>  L_D    = ½ mean_s -ln q_s + ½ mean_t -ln (1 - q_t),      q = σ(D(f)), over D alone
 *  L_conf = mean over all samples of -½ ln q - ½ ln (1 - q),  over f alone
 *  f and the classes:  L_y + λ L_conf</pre>
 *
 * <p>The labels' loss is that of labelled samples, the confusion loss that of all samples of both domains. Cost: as
 * {@link Dann}, and the discriminator once more.
 *
 * <p>Source: E. Tzeng, J. Hoffman, T. Darrell, K. Saenko, Simultaneous deep transfer across domains and tasks, ICCV 2015,
 * equations 2 to 5, and λ = 0.01. Deviations: both sides of the game take their step at once, from the same batch, where the paper
 * takes turns; the soft labels of its section 4.2, which need labels of the target, are left out.
 */
public final class DomainConfusion implements AdaptationStrategy {
    /** How much, and whom. */
    public record Settings(
            @Setting(byDefault = "0.01", about = "How much confusion counts beside labels; at least 0.")
            double tradeOff,

            Discriminator against,

            NetworkTraining training)
            implements DeepSettings {
        public Settings {
            require(tradeOff >= 0 && Double.isFinite(tradeOff), "trade-off must be at least 0, was %s", tradeOff);
            training.of().requireNetwork();
        }
    }

    private final Settings settings;

    public DomainConfusion(Settings settings) {
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
        Subnetwork d = settings.against().in(step, source);
        Value domain = Discriminator.loss(o, d.of(o.stopGradient(source)), d.of(o.stopGradient(target)));
        Map<String, Value> asItIs = new LinkedHashMap<>(d.parameters());
        asItIs.replaceAll((name, parameter) -> o.stopGradient(parameter));
        Value all = o.concat(0, List.of(source, target));
        Value confusion = confusion(o, d.of(all, asItIs));
        step.show(DomainTraining.DOMAIN_LOSS, domain);
        step.show("confusion loss", confusion);
        return o.add(step.classification(), o.add(domain, o.mul(confusion, settings.tradeOff())));
    }

    /** The cross-entropy of what the discriminator says with an even chance: at least ln 2. */
    static Value confusion(Ops o, Value says) {
        Value both = o.add(Discriminator.errors(o, says, true), Discriminator.errors(o, says, false));
        return o.mul(o.mean(both, 0, 1), 0.5);
    }

    /** Finds {@link DomainConfusion}. */
    public static final class Provider implements DeepAdaptation<Settings> {
        @Override
        public String id() {
            return "domain-confusion";
        }

        @Override
        public String summary() {
            return "Domain confusion: features that leave a domain classifier undecided.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "E. Tzeng, J. Hoffman, T. Darrell, K. Saenko, Simultaneous deep transfer across domains and tasks, ICCV 2015",
                    "https://arxiv.org/abs/1510.02192");
        }

        @Override
        public DomainConfusion create(Settings settings) {
            return new DomainConfusion(settings);
        }
    }
}
