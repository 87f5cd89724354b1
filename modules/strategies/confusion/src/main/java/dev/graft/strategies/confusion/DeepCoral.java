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
import dev.graft.onnx.tune.NetworkTraining;

/**
 * Deep CORAL: representations whose covariances agree between the domains.
 *
 * <pre>  E = L_y + λ Σ_layers ‖C_s - C_t‖²_F / (4 d²),   C = (XᵀX - (1ᵀX)ᵀ(1ᵀX) / n) / (n - 1)</pre>
 *
 * <p>Cost: beside the network's step O(b d²) for b samples and d features. Means are not compared: that part of a shift is left.
 *
 * <p>Source: B. Sun, K. Saenko, Deep CORAL, ECCV workshops 2016, equations 1 to 6; it compares the scores, and chooses λ so that
 * both losses are about the same at the end, for which it needs the end: here it is a setting.
 */
public final class DeepCoral implements AdaptationStrategy {
    /** How much, and where. */
    public record Settings(
            @Setting(byDefault = "1", about = "How much the distance counts beside labels; at least 0.")
            double tradeOff,

            @Setting(
                    byDefault = "scores",
                    about = "In which layers: features, what the last layer reads; scores; or both.")
            Compared on,

            NetworkTraining training)
            implements DeepSettings {
        public Settings {
            require(tradeOff >= 0 && Double.isFinite(tradeOff), "trade-off must be at least 0, was %s", tradeOff);
            training.of().requireNetwork();
        }
    }

    private final Settings settings;

    public DeepCoral(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return DomainTraining.fit(seen, context, settings.training(), this::objective);
    }

    Value objective(StepDraft step) {
        Ops o = step.ops();
        Value domain = settings.on().sum(step, (source, target) -> distance(o, source, target));
        step.show(DomainTraining.DOMAIN_LOSS, domain);
        return o.add(step.classification(), o.mul(domain, settings.tradeOff()));
    }

    /** The distance of samples {@code [n, d]} and {@code [m, d]}, at least two of each: {@code [1, 1]}. */
    static Value distance(Ops o, Value source, Value target) {
        Pairs.required("deep-coral", source, target);
        long d = source.sizes()[1];
        Value difference = o.sub(covariance(o, source), covariance(o, target));
        return o.mul(o.sum(o.square(difference), 0, 1), 1.0 / (4.0 * d * d));
    }

    private static Value covariance(Ops o, Value x) {
        Value centred = o.sub(x, o.mean(x, 0));
        return o.gemm(centred, true, centred, false, 1.0 / (x.sizes()[0] - 1));
    }

    /** Finds {@link DeepCoral}. */
    public static final class Provider implements DeepAdaptation<Settings> {
        @Override
        public String id() {
            return "deep-coral";
        }

        @Override
        public String summary() {
            return "Deep CORAL: features or scores whose covariances agree between the domains.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "B. Sun, K. Saenko, Deep CORAL: correlation alignment for deep domain adaptation, ECCV workshops 2016",
                    "https://arxiv.org/abs/1607.01719");
        }

        @Override
        public DeepCoral create(Settings settings) {
            return new DeepCoral(settings);
        }
    }
}
