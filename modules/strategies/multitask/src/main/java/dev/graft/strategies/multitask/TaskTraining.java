package dev.graft.strategies.multitask;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Predictor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import dev.graft.onnx.train.Objective;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.tune.NetworkTraining;
import dev.graft.onnx.tune.Recipe;
import dev.graft.onnx.tune.Stage;
import dev.graft.onnx.tune.StagedTraining;
import dev.graft.onnx.tune.TaskLabels;
import dev.graft.onnx.tune.Trained;
import dev.graft.onnx.tune.Unheard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * What surrounds an architecture of several tasks: batches of all of them, losses, a weighting, the training, a predictor for
 * each.
 */
record TaskTraining(Tasks tasks, NetworkTraining training, Weighting weighting) {
    /** What every strategy of several tasks that trains networks asks of its settings. */
    static void check(NetworkTraining training) {
        Recipe recipe = training.recipe();
        require(
                recipe.validation() == 0,
                "validation must be 0, was %s: with several tasks there is no one loss that would say when to stop",
                recipe.validation());
        require(
                recipe.classWeights() == Recipe.ClassWeights.NONE,
                "class-weights must be none: classes of several tasks are not weighed against each other");
    }

    /** Trains as many steps as the recipe says. */
    Trained train(TaskNetwork network, Function<StepDraft, Optional<Value>> penalty, FitContext context) {
        Recipe recipe = training.recipe();
        StagedTraining staged = new StagedTraining(network.model(), tasks.portions(), new Unheard(context));
        staged.train(
                recipe.withBatch(tasks.rows(recipe.batch())),
                Stage.of("all tasks", network.parameters(), network.statistics(), training.rates())
                        .towards(objective(network, penalty)));
        return staged.stages().get(0);
    }

    private Objective objective(TaskNetwork network, Function<StepDraft, Optional<Value>> penalty) {
        Recipe recipe = training.recipe();
        return step -> {
            Value losses = TaskLosses.of(step, tasks.places(), recipe.smoothing());
            for (int t = 0; t < tasks.places().size(); t++) {
                step.show(TaskCurves.loss(tasks.names().get(t)), step.ops().slice(losses, 1, t, t + 1));
            }
            return weighting.objective(new Weighed(
                    step, tasks.places(), network, losses, penalty.apply(step), tasks.epoch(recipe.batch())));
        };
    }

    /** A predictor for each task. What several tasks have in common counts as trained for the first of them. */
    List<Predictor> predictors(Trained trained, FitContext context) {
        List<Predictor> predictors = new ArrayList<>();
        Set<String> counted = new HashSet<>();
        for (TaskPlace place : tasks.places()) {
            Model own = TaskModel.of(trained.model(), place);
            OptionalLong numbers = OptionalLong.of(trained.stage().parameters().stream()
                    .flatMap(parameter ->
                            Optional.ofNullable(own.graph().initialisers().get(parameter.name()))
                                    .filter(tensor -> counted.add(parameter.name()))
                                    .stream())
                    .mapToLong(tensor -> tensor.shape().elements())
                    .sum());
            Execution execution = Execution.of(context);
            predictors.add(
                    place.labels() instanceof TaskLabels.OfReals reals
                            ? new RealsPredictor(own, reals, execution, numbers)
                            : new ModelPredictor(own, execution, numbers));
        }
        return predictors;
    }

    Trained train(TaskNetwork network, FitContext context) {
        return train(network, step -> Optional.empty(), context);
    }

    /** Trains, and shows what the losses and the weighting show. */
    Fitted fit(TaskNetwork network, FitContext context) {
        Trained trained = train(network, context);
        return new Fitted(predictors(trained, context), TaskCurves.of(trained, tasks.names()));
    }
}
