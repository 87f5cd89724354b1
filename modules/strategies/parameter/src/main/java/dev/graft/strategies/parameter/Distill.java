package dev.graft.strategies.parameter;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;
import java.util.Optional;

/**
 * Learning without forgetting: fine-tuning that keeps what the network said before of the same samples.
 *
 * <pre>  L = L_y + λ T² mean of -Σ_c q⁰_c ln q_c,   q = softmax(u / T), q⁰ the same of the network as it began</pre>
 *
 * <p>u are the scores of the file's own classes where a backbone goes on to such behind the cut; the scores of a network that was trained on
 * the source; of a backbone that ends at its cut there are none, and its features are kept: λ mean (f - f⁰)². Cost: as
 * {@link FineTune}, and the pass forward once more.
 *
 * <p>Source: Z. Li, D. Hoiem, Learning without forgetting, ECCV 2016, equations 2 and 3, T = 2, λ = 1; the loss is that of G. Hinton, O.
 * Vinyals, J. Dean, Distilling the knowledge in a neural network, 2015, section 2, whose T² keeps its gradient's size. Deviation:
 * the layers behind the cut stay what they are; the paper trains them too.
 */
public final class Distill implements AdaptationStrategy {
    /** How much, and how softly. */
    public record Settings(
            @Setting(byDefault = "1", about = "How much what was said before is kept; at least 0.")
            double tradeOff,

            @Setting(byDefault = "2", about = "The temperature: above 1 small probabilities count more; above 0.")
            double temperature,

            Inheritance inheritance)
            implements InheritingSettings {
        public Settings {
            require(tradeOff >= 0 && Double.isFinite(tradeOff), "trade-off must be at least 0, was %s", tradeOff);
            require(temperature > 0, "temperature must be above 0, was %s", temperature);
        }
    }

    private final Settings settings;

    public Distill(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        return settings.inheritance().fit(seen, context, start -> {
            Optional<Graph> tail = start.model().backbone().flatMap(Backbones::tail);
            return new Inheritance.Towards(step -> objective(step, start, tail), true);
        });
    }

    Value objective(StepDraft step, Start start, Optional<Graph> tail) {
        Ops o = step.ops();
        Value kept;
        if (start.model().backbone().isEmpty()) {
            String scores = step.scores().name();
            kept = kept(o, step.scores(), step.beforeTraining(scores));
        } else if (tail.isPresent()) {
            String cut = tail.get().inputs().get(0).name();
            kept = kept(
                    o, said(step, tail.get(), step.parameter(cut)), said(step, tail.get(), step.beforeTraining(cut)));
        } else {
            Value moved = o.sub(step.parameter(Backbones.FEATURES), step.beforeTraining(Backbones.FEATURES));
            kept = o.mean(o.square(moved), 0, 1);
        }
        step.show("difference to what was said before", kept);
        return o.add(step.classification(), o.mul(kept, settings.tradeOff()));
    }

    /** The file's scores, {@code [samples, classes]}: the logarithms, where it says probabilities. */
    private static Value said(StepDraft step, Graph tail, Value cut) {
        Ops o = step.ops();
        Value said = step.applied(tail, cut);
        Value flat = o.reshape(said, said.sizes()[0], said.elements() / said.sizes()[0]);
        boolean areProbabilities = Optional.ofNullable(
                        tail.producers().get(tail.outputs().get(0).name()))
                .filter(node -> node.is("Softmax"))
                .isPresent();
        return areProbabilities ? o.log(o.add(flat, 1e-12)) : flat;
    }

    /** T² times the mean cross-entropy of q with q⁰, less the entropy of q⁰, so that it begins with 0. */
    private Value kept(Ops o, Value now, Value before) {
        double t = settings.temperature();
        Value q0 = o.softmax(o.mul(before, 1 / t), 1);
        Value difference = o.sub(o.logSoftmax(o.mul(before, 1 / t), 1), o.logSoftmax(o.mul(now, 1 / t), 1));
        return o.mul(o.mean(o.sum(o.mul(q0, difference), 1), 0), t * t);
    }

    /** Finds {@link Distill}. */
    public static final class Provider implements Inheriting<Settings> {
        @Override
        public String id() {
            return "distill";
        }

        @Override
        public String summary() {
            return "Learning without forgetting: fine-tuning that keeps what the network said before.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Z. Li, D. Hoiem, Learning without forgetting, ECCV 2016", "https://arxiv.org/abs/1606.09282");
        }

        @Override
        public Distill create(Settings settings) {
            return new Distill(settings);
        }
    }
}
