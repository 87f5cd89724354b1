package dev.graft.strategies.parameter;

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
import dev.graft.onnx.tune.Portions;

/**
 * Batch spectral shrinkage: fine-tuning that makes the smallest singular values of the features of a batch small, along which
 * nothing transfers.
 *
 * <pre>  L = L_y + η Σ_{i ≤ k} σ_{-i}²,   F = U Σ Vᵀ the features of a batch [b, d], σ_{-i} the i-th smallest of min(b, d)</pre>
 *
 * <p>The gradient of σ² along its unit vector u is that of uᵀ F Fᵀ u with u held fixed, so that the vectors alone are needed: by
 * {@link SmallestDirections}, in the graph. Cost: as {@link FineTune}, and k · {@value SmallestDirections#SQUARINGS} products of
 * {@code [b, b]} matrices in a step.
 *
 * <p>Source: X. Chen, S. Wang, B. Fu, M. Long, J. Wang, Catastrophic forgetting meets negative transfer: batch spectral shrinkage
 * for safe transfer learning, NeurIPS 2019, equations 3 and 4; η = 0.001 and k = 1 of its section 4.
 */
public final class Bss implements AdaptationStrategy {
    /** How much, and of how many. */
    public record Settings(
            @Setting(byDefault = "0.001", about = "How much the smallest singular values are made small; at least 0.")
            double eta,

            @Setting(byDefault = "1", about = "How many of them; at least 1, below the samples of a batch.")
            int smallest,

            Inheritance inheritance)
            implements InheritingSettings {
        public Settings {
            require(eta >= 0 && Double.isFinite(eta), "eta must be at least 0, was %s", eta);
            require(smallest >= 1, "smallest must be at least 1, was %d", smallest);
        }
    }

    private final Settings settings;

    public Bss(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return settings.inheritance().fit(seen, context, start -> new Inheritance.Towards(this::objective, true));
    }

    Value objective(StepDraft step) {
        Ops o = step.ops();
        Value spectrum = smallest(o, step.features(Portions.SAMPLES), settings.smallest());
        step.show("smallest singular values, squared", spectrum);
        return o.add(step.classification(), o.mul(spectrum, settings.eta()));
    }

    /** Σ of the k smallest σ² of a matrix, [1, 1]; of all there are, if there are fewer. */
    static Value smallest(Ops o, Value features, int k) {
        long[] sizes = features.sizes();
        Value wide = sizes[0] <= sizes[1] ? features : o.transpose(features, 1, 0);
        int most = (int) Math.min(k, wide.sizes()[0]);
        Value gram = o.gemm(wide, false, wide, true, 1);
        return SmallestDirections.of(o, o.stopGradient(gram), most).stream()
                .map(u -> o.matMul(o.transpose(u, 1, 0), o.matMul(gram, u)))
                .reduce(o::add)
                .orElseThrow();
    }

    /** Finds {@link Bss}. */
    public static final class Provider implements Inheriting<Settings> {
        @Override
        public String id() {
            return "bss";
        }

        @Override
        public String summary() {
            return "Batch spectral shrinkage: fine-tuning that makes the smallest singular values of features small.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "X. Chen, S. Wang, B. Fu, M. Long, J. Wang, Catastrophic forgetting meets negative transfer: batch spectral shrinkage for safe transfer learning, NeurIPS 2019",
                    "https://proceedings.neurips.cc/paper/2019/hash/c6bff625bdb0393992c9d4db0c6bbe45-Abstract.html");
        }

        @Override
        public Bss create(Settings settings) {
            return new Bss(settings);
        }
    }
}
