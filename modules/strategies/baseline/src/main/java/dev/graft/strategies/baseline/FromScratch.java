package dev.graft.strategies.baseline;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import dev.graft.onnx.train.Parameters;
import dev.graft.onnx.tune.Recipe;
import dev.graft.onnx.tune.Stage;
import dev.graft.onnx.tune.Trained;
import dev.graft.onnx.tune.Trainer;
import dev.graft.onnx.tune.TrainingExhibits;
import java.util.List;

/** A network whose numbers were drawn at random, trained as a whole; running statistics of its norms follow the batches. */
final class FromScratch {
    private FromScratch() {}

    static Fitted fit(Model model, List<Double> rates, Recipe recipe, Labelled labels, FitContext context) {
        Stage stage = Stage.of("from scratch", Parameters.of(model.graph()), true, rates);
        Trained trained = new Trainer(recipe, labels, context).train(model, stage);
        return new Fitted(
                List.of(new ModelPredictor(trained.model(), Execution.of(context))),
                TrainingExhibits.of(List.of(trained)));
    }
}
