package dev.graft.onnx.tune;

import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import dev.graft.onnx.train.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A training in stages, each from the model of the one before. Mutable; used by one thread. */
public final class StagedTraining {
    private final FitContext context;
    private final List<Trained> stages = new ArrayList<>();
    private List<Portion> portions;
    private Model model;

    /** A training of a model on labels that may be seen. */
    public StagedTraining(Model model, Labelled labels, FitContext context) {
        this(model, List.of(Portion.of(Portions.SAMPLES, labels, 1)), context);
    }

    /** A training of a model on what may be seen, portion by portion. */
    public StagedTraining(Model model, List<Portion> portions, FitContext context) {
        this.model = model;
        this.portions = List.copyOf(portions);
        this.context = context;
    }

    /**
     * A training of the scenario's backbone, with a new head, on the target's visible labels; both must be there.
     *
     * @param head its layers in front of the last, linear one
     * @throws dev.graft.core.GraftException if the backbone cannot be trained
     */
    public static StagedTraining ofBackbone(Adaptation seen, List<String> head, FitContext context) {
        Model cut = Backbones.pretrained(
                seen.network().orElseThrow(),
                seen.classNames(),
                Architecture.parse("head", head),
                context.seeds().random(Seeds.Axis.INITIALISATION));
        return new StagedTraining(cut, seen.targetLabels().orElseThrow(), context);
    }

    /** Goes on with other samples. */
    public void goOnWith(List<Portion> others) {
        portions = List.copyOf(others);
    }

    /** The model as it is now. */
    public Model model() {
        return model;
    }

    /** Takes another model for that of the stages so far: the same, with other numbers. */
    public void replace(Model other) {
        model = other;
    }

    /** The stages so far. */
    public List<Trained> stages() {
        return List.copyOf(stages);
    }

    /** Trains some parameters; running statistics of norms stay. */
    public void train(String name, Recipe recipe, List<Parameter> parameters, List<Double> rates) {
        train(name, recipe, parameters, false, rates);
    }

    /**
     * Trains some parameters.
     *
     * @see Stage
     * @see Trainer#train
     */
    public void train(String name, Recipe recipe, List<Parameter> parameters, boolean statistics, List<Double> rates) {
        train(recipe, Stage.of(name, parameters, statistics, rates));
    }

    /**
     * Trains as a stage says, after those before.
     *
     * @see Trainer#train
     */
    public void train(Recipe recipe, Stage stage) {
        int begins = stages.isEmpty() ? 0 : stages.get(stages.size() - 1).steps();
        stages.add(new Trainer(recipe, portions, context).train(model, stage.after(begins)));
        model = stages.get(stages.size() - 1).model();
    }

    /** How many numbers the stages trained, each counted once; what was frozen in all of them is not. */
    private OptionalLong trainedParameters() {
        return OptionalLong.of(stages.stream()
                .flatMap(trained -> trained.stage().parameters().stream())
                .map(Parameter::name)
                .distinct()
                .mapToLong(
                        name -> Optional.ofNullable(model.graph().initialisers().get(name))
                                .orElseThrow()
                                .shape()
                                .elements())
                .sum());
    }

    /** The model as a predictor, with how it came about; exhibits of the strategy's own in front. */
    public Fitted fitted(Exhibit... own) {
        List<Exhibit> exhibits = new ArrayList<>(List.of(own));
        exhibits.addAll(TrainingExhibits.of(stages));
        return new Fitted(List.of(new ModelPredictor(model, Execution.of(context), trainedParameters())), exhibits);
    }
}
