package dev.graft.onnx.tune;

import dev.graft.core.strategy.Defaults;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Objective;
import java.util.List;

/**
 * How a network is trained on what an adaptation shows of several domains. By default it is trained a fixed number of steps, so
 * that no label chooses the moment; with {@code validation} above 0 labels of what is trained on choose it. The rule is that of
 * the papers on domain confusion, stochastic gradient descent with momentum: under AdamW both sides of an adversarial game swing.
 */
public record NetworkTraining(
        NetworkSettings of,

        @Setting(byDefault = "0.01", about = "Learning rates to try; where no labels are set aside the first is taken.")
        List<Double> rates,

        @Defaults({"steps: 1000", "validation: 0", "batch: 64", "optimiser: sgd", "decay: 0.0005"})
        Recipe recipe) {
    public NetworkTraining {
        rates = Rates.checked("rates", rates);
    }

    /** The same with as many samples in a step. */
    public NetworkTraining withBatch(int samples) {
        return new NetworkTraining(of, rates, recipe.withBatch(samples));
    }

    /**
     * Trains the network in one stage.
     *
     * @param name of the stage, for progress and reports
     * @param portions the first one with labels
     */
    public StagedTraining run(
            String name, Adaptation seen, List<Portion> portions, Objective objective, FitContext context) {
        Model model = of.model(seen, portions, context);
        StagedTraining training = new StagedTraining(model, portions, context);
        training.train(
                recipe,
                Stage.of(name, of.parameters(model), of.statistics(model), rates)
                        .towards(objective));
        return training;
    }
}
