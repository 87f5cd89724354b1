package dev.graft.strategies.parameter;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Defaults;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Objective;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.tune.Freezing;
import dev.graft.onnx.tune.NetworkSettings;
import dev.graft.onnx.tune.Portion;
import dev.graft.onnx.tune.Portions;
import dev.graft.onnx.tune.Rates;
import dev.graft.onnx.tune.Recipe;
import dev.graft.onnx.tune.Stage;
import dev.graft.onnx.tune.StagedTraining;
import java.util.List;
import java.util.function.Function;

/**
 * What is inherited, and how it is trained on. Of a backbone that is its file, and the new head is trained first, alone; a
 * network of layers is trained on the source's labels first, and all of it is inherited.
 */
public record Inheritance(
        @Defaults("backbone-rate: 1") NetworkSettings of,

        @Setting(
                byDefault = "1000",
                about = "Of a network of layers, the steps of training on the source's labels; at least 1.")
        int sourceSteps,

        @Setting(
                byDefault = "0.001",
                about = "Of a network of layers, the learning rate on the source's labels; above 0.")
        double sourceRate,

        @Setting(
                byDefault = "100",
                about = "Of a backbone, the most steps in which the head is trained alone; at least 1.")
        int headSteps,

        @Setting(byDefault = "0.001, 0.01", about = "Learning rates to try for the head alone.")
        List<Double> headRates,

        @Setting(
                byDefault = "0.00003, 0.0003",
                about =
                        "Learning rates to try for everything that is not frozen; where no labels can be set aside the first is taken.")
        List<Double> rates,

        Recipe recipe) {
    public Inheritance {
        of.requireNetwork();
        require(sourceSteps >= 1, "source-steps must be at least 1, was %d", sourceSteps);
        require(sourceRate > 0, "source-rate must be above 0, was %s", sourceRate);
        require(headSteps >= 1, "head-steps must be at least 1, was %d", headSteps);
        headRates = Rates.checked("head-rates", headRates);
        rates = Rates.checked("rates", rates);
    }

    /** How a strategy trains on. */
    record Towards(Objective objective, boolean decays) {}

    /**
     * Begins with what is inherited, and trains it on the target's visible labels.
     *
     * @param strategy what a strategy makes of the network as it begins, and of the parameters that are trained
     */
    Fitted fit(Adaptation seen, FitContext context, Function<Start, Towards> strategy) {
        Labelled labels = seen.targetLabels().orElseThrow();
        List<Portion> source = Portions.sources(seen);
        List<Portion> target = List.of(Portion.of(Portions.SAMPLES, labels, 1));
        Model model = of.model(seen, source.isEmpty() ? target : source, context);
        boolean isBackbone = model.backbone().isPresent();
        StagedTraining training = new StagedTraining(model, isBackbone ? target : source, context);
        if (isBackbone) {
            training.train("head", recipe.withSteps(headSteps), Freezing.head(model), headRates);
        } else {
            checkSource(source);
            training.train("source", recipe.withSteps(sourceSteps), of.parameters(model), true, List.of(sourceRate));
            training.goOnWith(target);
        }
        Start start = new Start(training.model(), of.parameters(model), seen);
        Towards towards = strategy.apply(start);
        List<Parameter> parameters = start.parameters().stream()
                .map(p -> new Parameter(p.name(), p.rate(), p.decays() && towards.decays()))
                .toList();
        training.train(
                recipe,
                Stage.of("fine-tuning", parameters, of.statistics(model), rates).towards(towards.objective()));
        return training.fitted(exhibits(seen, model, training));
    }

    private static void checkSource(List<Portion> source) {
        if (source.isEmpty()) {
            throw new GraftException(
                    "network: layers are trained on the source's labels first, and there are none. Name a source, or a backbone.");
        }
    }

    private Exhibit[] exhibits(Adaptation seen, Model model, StagedTraining training) {
        return model.backbone().isEmpty()
                ? new Exhibit[0]
                : new Exhibit[] {
                    SixSteps.of(seen.network().orElseThrow(), model, training.model(), of.freeze(), training.stages())
                };
    }
}
