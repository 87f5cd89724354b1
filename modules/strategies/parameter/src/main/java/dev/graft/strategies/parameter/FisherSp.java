package dev.graft.strategies.parameter;

import static dev.graft.core.Require.require;

import dev.graft.core.samples.Samples;
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
import dev.graft.onnx.tune.DiagonalFisher;
import dev.graft.onnx.tune.Portions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Elastic weight consolidation: fine-tuning whose weights are drawn to where they began, each the more, the more what the
 * network says depends on it.
 *
 * <pre>  L = L_y + α/2 Σ_j F_j (w_j - w⁰_j)² + β/2 ‖v‖²,   mean of F_j over all inherited j: 1</pre>
 *
 * <p>F is the diagonal of the Fisher information: of a network that was trained on the source that of its classes, on source samples;
 * of a backbone, whose own samples are not there, that of its features, on the target's samples. Cost: as {@link L2Sp}, and
 * {@code fisher-samples} passes forward and back, one by one.
 *
 * <p>Source: J. Kirkpatrick et al., Overcoming catastrophic forgetting in neural networks, PNAS 114, 2017, equation 3; as a pull
 * for transfer: Li et al., ICML 2018, section 3.2 (L2-SP-Fisher). Deviations: F is divided by its mean, so that α means what it means in
 * {@code l2-sp} for any network; and what it is taken of, for a backbone.
 */
public final class FisherSp implements AdaptationStrategy {
    /** How much, and of how many samples. */
    public record Settings(
            @Setting(
                    byDefault = "0.1",
                    about = "How much inherited weights are drawn to where they began, on average; at least 0.")
            double alpha,

            @Setting(byDefault = "0.01", about = "How much the new layers are drawn to 0; at least 0.")
            double beta,

            @Setting(byDefault = "100", about = "The most samples that the information is estimated with; at least 1.")
            int fisherSamples,

            Inheritance inheritance)
            implements InheritingSettings {
        public Settings {
            require(alpha >= 0 && Double.isFinite(alpha), "alpha must be at least 0, was %s", alpha);
            require(beta >= 0 && Double.isFinite(beta), "beta must be at least 0, was %s", beta);
            require(fisherSamples >= 1, "fisher-samples must be at least 1, was %d", fisherSamples);
        }
    }

    private final Settings settings;

    public FisherSp(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return settings.inheritance().fit(seen, context, start -> {
            Map<String, Tensor> fisher = information(start, context);
            return new Inheritance.Towards(step -> objective(step, start, fisher), false);
        });
    }

    /** Divided by its mean over all numbers. */
    private Map<String, Tensor> information(Start start, FitContext context) {
        boolean isBackbone = start.model().backbone().isPresent();
        Samples samples = isBackbone
                ? Portions.target(start.seen())
                : start.seen().sources().get(0).samples();
        return normalised(DiagonalFisher.of(
                start.model(), start.inherited(), !isBackbone, samples.thinned(settings.fisherSamples()), context));
    }

    static Map<String, Tensor> normalised(Map<String, Tensor> fisher) {
        double sum = 0;
        long count = 0;
        for (Tensor tensor : fisher.values()) {
            for (float number : tensor.floats()) {
                sum += number;
            }
            count += tensor.shape().elements();
        }
        double mean = sum > 0 ? sum / count : 1;
        Map<String, Tensor> normalised = new LinkedHashMap<>();
        fisher.forEach((name, tensor) -> {
            float[] numbers = tensor.floats().clone();
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] /= (float) mean;
            }
            normalised.put(name, Tensor.of(numbers, tensor.shape().sizes()));
        });
        return normalised;
    }

    Value objective(StepDraft step, Start start, Map<String, Tensor> fisher) {
        Ops o = step.ops();
        Value moved = Distance.toStart(
                step,
                start.inherited(),
                name -> o.constant(Optional.ofNullable(fisher.get(name)).orElseThrow()));
        Value added = Distance.toZero(step, start.added());
        step.show("distance to the start, squared and weighted", moved);
        return o.add(
                step.classification(), o.add(o.mul(moved, settings.alpha() / 2), o.mul(added, settings.beta() / 2)));
    }

    /** Finds {@link FisherSp}. */
    public static final class Provider implements Inheriting<Settings> {
        @Override
        public String id() {
            return "fisher-sp";
        }

        @Override
        public String summary() {
            return "Elastic weight consolidation: weights are drawn to where they began, the important ones more.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "J. Kirkpatrick et al., Overcoming catastrophic forgetting in neural networks, PNAS 114, 2017",
                    "https://doi.org/10.1073/pnas.1611835114");
        }

        @Override
        public FisherSp create(Settings settings) {
            return new FisherSp(settings);
        }
    }
}
