package dev.graft.strategies.parameter;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.architecture.Layer;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.tune.Freezing;
import dev.graft.onnx.tune.LayerRates;
import dev.graft.onnx.tune.Rates;
import dev.graft.onnx.tune.Recipe;
import dev.graft.onnx.tune.StagedTraining;
import java.util.List;

/**
 * Hard parameter sharing in six steps: a pre-trained network is taken (1), cut (2), frozen (3), given a new head (4), which
 * is trained on the target's visible labels (5); then what is not to stay frozen is trained with it at a low rate (6).
 * Samples of the source are not looked at: they are in the network.
 *
 * <p>Source: J. Yosinski, J. Clune, Y. Bengio, H. Lipson, "How transferable are features in deep neural networks?", NeurIPS
 * 2014, where the layers behind the cut are retrained with those in front frozen or not; the head is trained first here, so
 * that a random one does not spoil what the others know. The convention is Keras's and fastai's guides'.
 *
 * <p>Cost: per rate tried, {@code head-steps} steps of the head alone, on features computed once, and {@code steps} steps of
 * what is not frozen; what is frozen runs once for each sample, however many trials there are.
 */
public final class FineTune implements AdaptationStrategy {
    /** The six steps. */
    public record Settings(
            @Setting(
                    byDefault = "none",
                    about =
                            "What of the backbone stays frozen to the end: none, all, a share of its layers from the input on (0.5), a node or value with everything in front of it, or names of parameters or nodes with * (fire2*).")
            List<String> freeze,

            @Setting(
                    byDefault = "frozen",
                    about =
                            "Whether the running means and variances of BatchNormalization stay those of the file, or follow the batches where something is trained.")
            Statistics statistics,

            @Setting(
                    byDefault = "",
                    about =
                            "Layers of the new head in front of its last, linear one, as \"dense 128, dropout 0.5\"; empty for none.")
            List<String> head,

            @Setting(
                    byDefault = "100",
                    about = "The most steps in which the head is trained alone, on the frozen backbone; 0 for none.")
            int headSteps,

            @Setting(byDefault = "0.001, 0.01", about = "Learning rates to try for the head alone.")
            List<Double> headRates,

            @Setting(
                    byDefault = "0.00003, 0.0003",
                    about =
                            "Learning rates to try for everything that is not frozen; where no labels can be set aside the first is taken.")
            List<Double> rates,

            @Setting(
                    byDefault = "1",
                    about =
                            "What the rate of a layer is of that of the layer behind it: 1 for the same, 0.9 for lower ones in front; above 0.")
            double layerRates,

            Recipe recipe) {
        public Settings {
            freeze = List.copyOf(freeze);
            head = List.copyOf(head);
            headRates = Rates.checked("head-rates", headRates);
            rates = Rates.checked("rates", rates);
            new Freezing(freeze);
            Architecture.parse("head", head)
                    .layers()
                    .forEach(layer -> require(
                            layer instanceof Layer.Dense || layer instanceof Layer.Dropout,
                            "head: \"%s\" takes maps, and a head is given vectors, the features; allowed are: dense 128, dropout 0.5, mlp",
                            layer.text()));
            require(headSteps >= 0, "head-steps must be at least 0, was %d", headSteps);
            require(layerRates > 0 && layerRates <= 1, "layer-rates must be above 0 and at most 1, was %s", layerRates);
        }
    }

    private final Settings settings;

    public FineTune(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        StagedTraining training = StagedTraining.ofBackbone(seen, settings.head(), context);
        Model cut = training.model();
        if (settings.headSteps() > 0) {
            Recipe ofHead = settings.recipe().withSteps(settings.headSteps());
            training.train("head", ofHead, Freezing.head(cut), settings.headRates());
        }
        List<Parameter> tuned = LayerRates.of(cut, new Freezing(settings.freeze()).trained(cut), settings.layerRates());
        boolean statistics = settings.statistics() == Statistics.TRAINED;
        training.train("fine-tuning", settings.recipe(), tuned, statistics, settings.rates());
        return training.fitted(
                SixSteps.of(seen.network().orElseThrow(), cut, training.model(), settings.freeze(), training.stages()));
    }

    /** Finds {@link FineTune}. */
    public static final class Provider implements Tuning<Settings> {
        @Override
        public String id() {
            return "fine-tune";
        }

        @Override
        public String summary() {
            return "Put a new head on the backbone, train it, then train both at a low rate.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "J. Yosinski, J. Clune, Y. Bengio, H. Lipson,"
                            + " How transferable are features in deep neural networks?, NeurIPS 2014",
                    "https://arxiv.org/abs/1411.1792");
        }

        @Override
        public FineTune create(Settings settings) {
            return new FineTune(settings);
        }
    }
}
