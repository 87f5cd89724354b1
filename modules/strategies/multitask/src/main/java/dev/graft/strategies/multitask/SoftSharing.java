package dev.graft.strategies.multitask;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Defaults;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.MultiTaskStrategy;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.MultiTask;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.tune.NetworkTraining;
import dev.graft.onnx.tune.Trained;
import dev.graft.onnx.tune.TrainingExhibits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network for each task, whose weights are drawn to each other.
 *
 * <pre>  E = Σ_t w_t L_t + strength · D
 *  D = Σ_W Σ_{s&lt;t} ‖W_s - W_t‖²        each other
 *  D = Σ_W Σ_t ‖W_t - mean_s W_s‖²     their mean: the same divided by the number of tasks</pre>
 *
 * <p>W are the weights in front of the last layer; biases and norms are free. At strength 0 each task is learned as if it were
 * alone; the stronger, the more it is hard sharing. Cost: a network for each task on each row of a batch: with tasks of different
 * samples, hard sharing takes a K-th of it.
 *
 * <p>Source: L. Duong, T. Cohn, S. Bird, P. Cook, Low resource dependency parsing: cross-lingual parameter sharing in a neural
 * network parser, ACL 2015, for the parsers of two languages. Deviations: there the source's parser is trained first, and its
 * weights stay; here all are trained together from the same numbers, as hard sharing is.
 */
public final class SoftSharing implements MultiTaskStrategy {
    private static final String DISTANCE = "distance of weights";

    /** What weights are drawn to. */
    public enum Towards {
        /** Those of each other task. */
        EACH_OTHER,
        /** The mean over tasks. */
        MEAN
    }

    /** How strongly, to what, with which networks. */
    public record Settings(
            @Setting(
                    byDefault = "0.01",
                    about = "How much the squared distance of weights counts beside the losses; at least 0.")
            double strength,

            @Setting(byDefault = "each-other", about = "What the weights of a task are drawn to: each-other, or mean.")
            Towards towards,

            Weighting weighting,

            @Defaults({"optimiser: adamw", "rates: 0.001", "decay: 0.0001", "clip: 0"})
            NetworkTraining training)
            implements TaskNetworkSettings {
        public Settings {
            require(strength >= 0 && Double.isFinite(strength), "strength must be at least 0, was %s", strength);
            SideBySide.requireLayers(training);
            TaskTraining.check(training);
        }
    }

    private final Settings settings;

    public SoftSharing(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(MultiTask seen, FitContext context) {
        Tasks tasks = Tasks.together("soft-sharing", seen);
        SideBySide networks = SideBySide.of(settings.training().of(), seen, tasks, context);
        TaskTraining training = new TaskTraining(tasks, settings.training(), settings.weighting());
        Trained trained = training.train(
                networks.network(new SideBySide.Nothing(), List.of()),
                step -> Optional.of(penalty(step, networks)),
                context);
        List<Exhibit> exhibits = new ArrayList<>(TaskCurves.of(trained, tasks.names()));
        exhibits.add(new Exhibit.Curve(
                "Distance of the weights of tasks",
                "training steps",
                "sum of squares, mean of neighbouring steps",
                List.of(TrainingExhibits.term(trained, DISTANCE, DISTANCE))));
        return new Fitted(training.predictors(trained, context), exhibits);
    }

    private Value penalty(StepDraft step, SideBySide networks) {
        Ops o = step.ops();
        Value sum = o.constant(0);
        for (String weight : networks.weights()) {
            List<Value> each =
                    networks.named(weight).stream().map(step::parameter).toList();
            sum = o.add(sum, distance(o, each, settings.towards()));
        }
        Value distance = o.reshape(sum, 1, 1);
        step.show(DISTANCE, distance);
        return o.mul(distance, settings.strength());
    }

    /** The distance of weights of one shape from each other, or from their mean: {@code [1, 1]}. */
    static Value distance(Ops o, List<Value> weights, Towards towards) {
        int count = weights.size();
        Value mean = o.div(weights.stream().reduce(o::add).orElseThrow(), count);
        return weights.stream()
                .map(weight -> {
                    Value difference = o.sub(weight, mean);
                    return o.sum(o.reshape(o.square(difference), 1, difference.elements()), 1);
                })
                .reduce(o::add)
                .map(sum ->
                        towards == Towards.MEAN ? sum : o.mul(sum, count)) // Σ_{s<t} ‖a_s - a_t‖² = K Σ_t ‖a_t - mean‖²
                .orElseThrow();
    }

    /** Finds {@link SoftSharing}. */
    public static final class Provider implements TaskNetworkProvider<Settings> {
        @Override
        public String id() {
            return "soft-sharing";
        }

        @Override
        public String summary() {
            return "A network for each task, whose weights are drawn to each other.";
        }

        @Override
        public Representation representation(Settings settings) {
            return SideBySide.representation(settings);
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "L. Duong et al., Low resource dependency parsing: cross-lingual parameter sharing in a neural network parser, ACL 2015",
                    "https://aclanthology.org/P15-2139/");
        }

        @Override
        public SoftSharing create(Settings settings) {
            return new SoftSharing(settings);
        }
    }
}
