package dev.graft.strategies.confusion;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.tune.NetworkTraining;
import java.util.List;

/**
 * Deep adaptation network: representations whose means in the space of several Gaussian kernels agree between the domains.
 *
 * <pre>  E = L_y + λ Σ_layers MMD²(source, target)
 *  MMD² = mean_{i≠j} k(s_i, s_j) + mean_{i≠j} k(t_i, t_j) - 2 mean_{ij} k(s_i, t_j)
 *  k(x, y) = mean over u of e^(-‖x - y‖² / (2^u w)),   w the mean of all ‖x - y‖² in the batch, u = -2 ... 2</pre>
 *
 * <p>Cost: beside the network's step O(b² d) for b samples of both domains and d features.
 *
 * <p>Source: M. Long, Y. Cao, J. Wang, M. Jordan, Learning transferable features with deep adaptation networks, ICML 2015,
 * equations 1 to 4. Deviations: kernels have equal weights, which the paper learns by a quadratic program, and as many widths as in the
 * authors' code; the estimate is the unbiased one of all pairs (Gretton et al., JMLR 13, 2012, equation 3), which varies less
 * than the paper's of half of them; it may be below 0. No gradient goes through w.
 */
public final class Dan implements AdaptationStrategy {
    /** So that samples that are all equal have the distance 0, and no division by it. */
    private static final double TINY = 1e-12;

    /** How much, and where. */
    public record Settings(
            @Setting(byDefault = "1", about = "How much the distance counts beside labels; at least 0.")
            double tradeOff,

            @Setting(
                    byDefault = "both",
                    about = "In which layers: features, what the last layer reads; scores; or both.")
            Compared on,

            @Setting(byDefault = "5", about = "How many kernels, each twice as wide as the one before; at least 1.")
            int kernels,

            NetworkTraining training)
            implements DeepSettings {
        public Settings {
            require(tradeOff >= 0 && Double.isFinite(tradeOff), "trade-off must be at least 0, was %s", tradeOff);
            require(kernels >= 1, "kernels must be at least 1, was %d", kernels);
            training.of().requireNetwork();
        }
    }

    private final Settings settings;

    public Dan(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return DomainTraining.fit(seen, context, settings.training(), this::objective);
    }

    Value objective(StepDraft step) {
        Ops o = step.ops();
        Value domain = settings.on().sum(step, (source, target) -> discrepancy(o, source, target, settings.kernels()));
        step.show(DomainTraining.DOMAIN_LOSS, domain);
        return o.add(step.classification(), o.mul(domain, settings.tradeOff()));
    }

    /** MMD² of samples {@code [n, d]} and {@code [m, d]}, at least two of each: {@code [1, 1]}. */
    static Value discrepancy(Ops o, Value source, Value target, int kernels) {
        Pairs.required("dan", source, target);
        long n = source.sizes()[0];
        long m = target.sizes()[0];
        Value distances = distances(o, o.concat(0, List.of(source, target)));
        Value width = o.stopGradient(o.mul(o.sum(distances, 0, 1), 1.0 / ((n + m) * (n + m - 1))));
        Value k = o.zeros(n + m, n + m);
        for (int u = 0; u < kernels; u++) {
            Value scaled = o.div(distances, o.add(o.mul(width, StrictMath.pow(2, u - kernels / 2)), TINY));
            k = o.add(k, o.mul(o.exp(o.neg(scaled)), 1.0 / kernels));
        }
        return o.sum(o.mul(k, o.constant(pairs((int) n, (int) m))), 0, 1);
    }

    /** How much each pair counts: {@code [n + m, n + m]}, 0 for a sample with itself. */
    private static Tensor pairs(int n, int m) {
        float[] weights = new float[(n + m) * (n + m)];
        for (int i = 0; i < n + m; i++) {
            for (int j = 0; j < n + m; j++) {
                boolean isWithin = i < n == j < n;
                double size = i < n ? n : m;
                double weight = isWithin ? 1 / (size * (size - 1)) : -1 / ((double) n * m);
                weights[i * (n + m) + j] = i == j ? 0 : (float) weight;
            }
        }
        return Tensor.of(weights, n + m, n + m);
    }

    /** Squared distances of all pairs, {@code [n, n]}: ‖x‖² + ‖y‖² - 2 xy, which rounding may bring below 0. */
    private static Value distances(Ops o, Value x) {
        Value norms = o.sum(o.square(x), 1);
        Value products = o.gemm(x, false, x, true, 2);
        return o.relu(o.sub(o.add(norms, o.transpose(norms, 1, 0)), products));
    }

    /** Finds {@link Dan}. */
    public static final class Provider implements DeepAdaptation<Settings> {
        @Override
        public String id() {
            return "dan";
        }

        @Override
        public String summary() {
            return "Deep adaptation network: features whose kernel means agree between the domains.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "M. Long, Y. Cao, J. Wang, M. Jordan, Learning transferable features with deep adaptation networks, ICML 2015",
                    "https://arxiv.org/abs/1502.02791");
        }

        @Override
        public Dan create(Settings settings) {
            return new Dan(settings);
        }
    }
}
