package dev.graft.strategies.baseline;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Parameters;
import dev.graft.onnx.tune.Recipe;
import dev.graft.onnx.tune.StagedTraining;
import java.util.List;

/** A network whose numbers were drawn at random, trained as a whole; running statistics of its norms follow the batches. */
final class FromScratch {
    private FromScratch() {}

    static Fitted fit(Model model, List<Double> rates, Recipe recipe, Labelled labels, FitContext context) {
        StagedTraining training = new StagedTraining(model, labels, context);
        training.train("from scratch", recipe, Parameters.of(model.graph()), true, rates);
        return training.fitted();
    }
}
