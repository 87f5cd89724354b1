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

/**
 * L2-SP: fine-tuning whose weights are drawn to where they began, not to 0.
 *
 * <pre>  L = L_y + α/2 ‖w - w⁰‖² + β/2 ‖v‖²,   w inherited, w⁰ its numbers before, v the new layers</pre>
 *
 * <p>Takes the place of weight decay. Of a network that was trained on the source all is inherited, and nothing is new. Cost: as
 * {@link FineTune}; the inherited numbers once more.
 *
 * <p>Source: X. Li, Y. Grandvalet, F. Davoine, Explicit inductive bias for transfer learning with convolutional networks, ICML
 * 2018, equations 2 and 3; α = 0.1 and β = 0.01 of its section 4.2. Deviation: with {@code optimiser: adamw} the pull goes into the
 * gradient that AdamW divides by its size; the paper has SGD.
 */
public final class L2Sp implements AdaptationStrategy {
    /** How much. */
    public record Settings(
            @Setting(byDefault = "0.1", about = "How much inherited weights are drawn to where they began; at least 0.")
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

    public L2Sp(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return settings.inheritance()
                .fit(seen, context, start -> new Inheritance.Towards(step -> objective(step, start), false));
    }

    Value objective(StepDraft step, Start start) {
        Ops o = step.ops();
        Value moved = Distance.toStart(step, start.inherited(), name -> o.constant(1));
        Value added = Distance.toZero(step, start.added());
        step.show("distance to the start, squared", moved);
        return o.add(
                step.classification(), o.add(o.mul(moved, settings.alpha() / 2), o.mul(added, settings.beta() / 2)));
    }

    /** Finds {@link L2Sp}. */
    public static final class Provider implements Inheriting<Settings> {
        @Override
        public String id() {
            return "l2-sp";
        }

        @Override
        public String summary() {
            return "Fine-tuning whose weights are drawn to where they began.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "X. Li, Y. Grandvalet, F. Davoine, Explicit inductive bias for transfer learning with convolutional networks, ICML 2018",
                    "https://arxiv.org/abs/1802.01483");
        }

        @Override
        public L2Sp create(Settings settings) {
            return new L2Sp(settings);
        }
    }
}
