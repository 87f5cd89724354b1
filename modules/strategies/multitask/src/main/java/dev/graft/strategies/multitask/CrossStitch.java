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
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.tune.NetworkTraining;
import dev.graft.onnx.tune.Trained;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network for each task; behind each block of layers each goes on with a combination of what comes out of all, which is learned.
 *
 * <pre>  x̃_s = Σ_t α_st x_t,   α one matrix [K, K] for each block</pre>
 *
 * <p>So how much is shared is learned for each block: α of one row alike is hard sharing there, the identity none. Cost: a network
 * for each task on each row of a batch.
 *
 * <p>Source: I. Misra, A. Shrivastava, A. Gupta, M. Hebert, Cross-stitch networks for multi-task learning, CVPR 2016, equations 1
 * and 2; units behind pools and dense layers as in figure 4, and initial values and a rate of their own as they are tried there.
 * Deviations: one unit for all channels of a block; networks begin with the same drawn numbers in place of a pre-trained
 * network's; the rate is 10 times that of the network, at the lower end of what they try, as under AdamW a step is as long as
 * its rate.
 */
public final class CrossStitch implements MultiTaskStrategy {
    /** How the units begin, and with which networks. */
    public record Settings(
            @Setting(byDefault = "0.9", about = "What a task's own values count at first, as any number.")
            double own,

            @Setting(byDefault = "0.1", about = "What those of all other tasks count together at first, as any number.")
            double others,

            @Setting(
                    byDefault = "10",
                    about = "What the learning rate of the units is of that of the networks; above 0.")
            double stitchRate,

            Weighting weighting,

            @Defaults({"optimiser: adamw", "rates: 0.001", "decay: 0.0001", "clip: 0"})
            NetworkTraining training)
            implements TaskNetworkSettings {
        public Settings {
            require(Double.isFinite(own), "own must be a number, was %s", own);
            require(Double.isFinite(others), "others must be a number, was %s", others);
            require(stitchRate > 0 && Double.isFinite(stitchRate), "stitch-rate must be above 0, was %s", stitchRate);
            SideBySide.requireLayers(training);
            TaskTraining.check(training);
        }
    }

    private final Settings settings;

    public CrossStitch(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(MultiTask seen, FitContext context) {
        Tasks tasks = Tasks.together("cross-stitch", seen);
        SideBySide networks = SideBySide.of(settings.training().of(), seen, tasks, context);
        Architecture layers =
                settings.training().of().layers(tasks.portions().get(0).samples());
        Stitches stitches = new Stitches(
                networks.networks().get(0), layers, tasks.places().size(), settings.own(), settings.others());
        List<Parameter> units = stitches.ends().stream()
                .map(end -> new Parameter(Stitches.unit(end), settings.stitchRate(), false))
                .toList();
        TaskTraining training = new TaskTraining(tasks, settings.training(), settings.weighting());
        Trained trained = training.train(networks.network(stitches, units), context);
        List<Exhibit> exhibits = new ArrayList<>(TaskCurves.of(trained, tasks.names()));
        exhibits.addAll(learned(trained.model(), stitches, tasks));
        return new Fitted(training.predictors(trained, context), exhibits);
    }

    private static List<Exhibit> learned(Model model, Stitches stitches, Tasks tasks) {
        List<Exhibit> matrices = new ArrayList<>();
        for (String end : stitches.ends()) {
            Tensor unit = Optional.ofNullable(model.graph().initialisers().get(Stitches.unit(end)))
                    .orElseThrow();
            matrices.add(new Exhibit.Matrix(
                    "What each task takes of all behind " + end, tasks.names(), tasks.names(), rows(unit)));
        }
        return matrices;
    }

    private static List<List<Double>> rows(Tensor unit) {
        int count = (int) unit.shape().size(0);
        float[] numbers = unit.floats();
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < count; j++) {
                row.add((double) numbers[i * count + j]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Finds {@link CrossStitch}. */
    public static final class Provider implements TaskNetworkProvider<Settings> {
        @Override
        public String id() {
            return "cross-stitch";
        }

        @Override
        public String summary() {
            return "A network for each task, and learned combinations of all behind each block of layers.";
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
                    "I. Misra et al., Cross-stitch networks for multi-task learning, CVPR 2016",
                    "https://arxiv.org/abs/1604.03539");
        }

        @Override
        public CrossStitch create(Settings settings) {
            return new CrossStitch(settings);
        }
    }
}
