package dev.graft.strategies.parameter;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;
import java.util.Arrays;

/**
 * DELTA: fine-tuning whose feature maps stay what they were, those channels above all without which the classes are told apart
 * worse.
 *
 * <pre>  L = L_y + α Ω + β/2 ‖v‖²
 *  Ω = ½ Σ_i a_i mean (M_i(w, x) - M_i(w⁰, x))² / mean M(w⁰, x)²,   Σ_i a_i = 1
 *  a = softmax over channels of L_y(w⁰ with channel i at 0) - L_y(w⁰)</pre>
 *
 * <p>M are the maps at the cut of a backbone, or its features where there are none; of a network that was trained on the source what its
 * last layer reads. a comes of the target's visible labels, v are the new layers. Cost: as {@link FineTune}, and the pass forward once more.
 *
 * <p>Source: X. Li, H. Xiong, H. Wang, Y. Rao, L. Liu, J. Huan, DELTA: deep learning transfer using feature map with attention, ICLR
 * 2019, equations 3 to 7; β = 0.01 as in the authors' code. Deviations: one layer, where the paper has four; Ω is a mean over the batch and positions,
 * divided by the mean square of all maps before, so that α means the same for any batch and network: it is a relative change, and
 * its default ours.
 */
public final class Delta implements AdaptationStrategy {
    /** How much. */
    public record Settings(
            @Setting(byDefault = "1", about = "How much feature maps stay what they were; at least 0.")
            double alpha,

            @Setting(byDefault = "0.01", about = "How much the new layers are drawn to 0; at least 0.")
            double beta,

            Inheritance inheritance)
            implements InheritingSettings {
        public Settings {
            require(alpha >= 0 && Double.isFinite(alpha), "alpha must be at least 0, was %s", alpha);
            require(beta >= 0 && Double.isFinite(beta), "beta must be at least 0, was %s", beta);
        }
    }

    private final Settings settings;

    public Delta(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return settings.inheritance().fit(seen, context, start -> {
            double[] attention = ChannelAttention.of(start, context);
            return new Inheritance.Towards(step -> objective(step, start, attention), false);
        });
    }

    Value objective(StepDraft step, Start start, double... attention) {
        Ops o = step.ops();
        String name = maps(start);
        Value behaviour = behaviour(o, step.parameter(name), step.beforeTraining(name), attention);
        step.show("change of the feature maps", behaviour);
        return o.add(
                step.classification(),
                o.add(
                        o.mul(behaviour, settings.alpha()),
                        o.mul(Distance.toZero(step, start.added()), settings.beta() / 2)));
    }

    private static String maps(Start start) {
        return start.model().backbone().isPresent()
                ? Backbones.inherited(start.model())
                : start.model().representation().orElseThrow();
    }

    /**
     * Ω of maps {@code [samples, d, positions...]}, {@code [samples, positions..., d]} or vectors {@code [samples, d]}: the axis that
     * is as long as the attention is that of channels, the second one first.
     */
    static Value behaviour(Ops o, Value now, Value before, double... attention) {
        long[] sizes = now.sizes();
        int axis = sizes[1] == attention.length ? 1 : sizes.length - 1;
        long[] across = new long[sizes.length];
        Arrays.fill(across, 1);
        across[axis] = attention.length;
        float[] weights = new float[attention.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (attention[i]);
        }
        double each = 2.0 * now.elements() / attention.length;
        Value whole = o.mean(o.square(o.reshape(before, 1, before.elements())), 1);
        Value squares = o.mul(o.square(o.sub(now, before)), o.constant(Tensor.of(weights, across)));
        Value changed = o.mul(o.sum(o.reshape(squares, 1, squares.elements()), 1), 1 / each);
        return o.div(changed, o.add(whole, 1e-12));
    }

    /** Finds {@link Delta}. */
    public static final class Provider implements Inheriting<Settings> {
        @Override
        public String id() {
            return "delta";
        }

        @Override
        public String summary() {
            return "DELTA: fine-tuning whose feature maps stay what they were, those that matter above all.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "X. Li, H. Xiong, H. Wang, Y. Rao, L. Liu, J. Huan, DELTA: deep learning transfer using feature map with attention, ICLR 2019",
                    "https://arxiv.org/abs/1901.09229");
        }

        @Override
        public Delta create(Settings settings) {
            return new Delta(settings);
        }
    }
}
