package dev.graft.onnx.tune;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Batch;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.Split;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.train.Loss;
import dev.graft.onnx.train.Part;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.train.StepInput;
import dev.graft.onnx.train.Training;
import dev.graft.onnx.train.TrainingForm;
import dev.graft.onnx.train.TrainingStep;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** What a stage needs for its steps, whatever the rate: the step as a graph, and room for a batch. Used by one thread. */
final class Lesson {
    private final Model model;
    private final Execution execution;
    private final TrainingStep step;
    private final List<FedPortion> portions;
    private final List<StepInput> drawn = new ArrayList<>();
    private final Optional<Changes> changes;
    private final Batches batches;
    private final List<String> inputs;
    private final int rows;
    private final int atOnce;

    /**
     * Opens a stage.
     *
     * @param split of the model's graph at what the stage changes
     * @param portions what a batch consists of, in order; stay open
     * @param changes what becomes of a picture each time; empty if it stays
     * @param most how many steps there are at most
     */
    Lesson(
            Trainer trainer,
            Model model,
            Split split,
            Stage stage,
            List<FedPortion> portions,
            Optional<Changes> changes,
            int most) {
        this.model = model;
        this.execution = Execution.of(trainer.context());
        this.portions = List.copyOf(portions);
        this.changes = changes;
        rows = portions.get(portions.size() - 1).part().to();
        TrainingForm form = TrainingForm.of(model.name(), split.rest(), rows, stage.statistics());
        List<String> names = new ArrayList<>(form.statistics().keySet());
        stage.parameters().forEach(parameter -> names.add(parameter.name()));
        Ops o = Prepare.ops(model.name(), form.graph().withAsInputs(names), rows);
        Value scores = o.value(model.scores().name());
        Recipe recipe = trainer.recipe();
        TrainingStep.Recipe how = new TrainingStep.Recipe(
                new Loss.CrossEntropy(recipe.smoothing(), recipe.weights(portions)), recipe.rule(), recipe.longest());
        Random drawnOnce = trainer.random(0, Trainer.SUBNETWORK);
        StepDraft draft = new StepDraft(
                new StepDraft.Before(model.name(), split.rest(), model.representation()),
                o,
                scores,
                parts(portions),
                how.loss(),
                () -> drawnOnce);
        step = TrainingStep.of(draft, stage.objective(), stage.parameters(), form.statistics(), how);
        atOnce = AtOnce.steps(most, step, rows, execution.device());
        Map<String, long[]> sizes = new LinkedHashMap<>();
        split.frontier().forEach(value -> sizes.put(value.name(), Batch.sizes(value, rows)));
        inputs = List.copyOf(sizes.keySet());
        drawn.addAll(form.masks());
        drawn.addAll(step.inputs());
        drawn.forEach(input -> sizes.put(input.name(), input.sizes()));
        sizes.put(TrainingStep.TARGETS, scores.sizes());
        sizes.put(TrainingStep.WEIGHTS, new long[] {rows, 1});
        batches = new Batches(atOnce, sizes);
        Weights.write(portions, FedPortion.room(batches.all(), TrainingStep.WEIGHTS));
    }

    /** FedPortions of one part stand one behind the other. */
    private static List<Part> parts(List<FedPortion> portions) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (FedPortion portion : portions) {
            parts.merge(
                    portion.portion().part(),
                    portion.part(),
                    (first, next) -> new Part(
                            first.name(), first.from(), next.to() - first.from(), first.share() + next.share()));
        }
        return List.copyOf(parts.values());
    }

    /** What the batches are taken of. */
    List<FedPortion> portions() {
        return portions;
    }

    /** In how many steps the first portion is seen once. */
    int epoch() {
        FedPortion first = portions.get(0);
        return (first.feed().size() + first.batch() - 1) / first.batch();
    }

    /** How many steps are done in one call, where nothing lies between them. */
    int atOnce() {
        return atOnce;
    }

    /** What is trained or measured of the network. */
    List<String> given() {
        return step.given().stream()
                .filter(name -> !step.begin().containsKey(name))
                .toList();
    }

    /** What is trained beside the network. */
    Set<String> beside() {
        return step.begin().keySet();
    }

    /** What is shown of each step beside its loss, in words. */
    List<String> shown() {
        return step.shown();
    }

    /** A training from the numbers of the model on. */
    Training begin() {
        changes.ifPresent(Changes::begin);
        return new Training(
                model.name(), step, atOnce, model.graph().initialisers(), execution.device(), execution.threads());
    }

    /**
     * Writes the batch of a step.
     *
     * @param place among those that are done at once
     * @param rows of each portion, one batch after the other
     * @param progress the share of the steps that lies behind
     */
    void write(int place, List<Supplier<int[]>> rows, Random random, double progress) {
        Map<String, Floats> own = batches.of(place);
        List<FloatBuffer> whole =
                inputs.stream().map(name -> FedPortion.room(own, name)).toList();
        for (int i = 0; i < portions.size(); i++) {
            FedPortion portion = portions.get(i);
            portion.write(rows.get(i).get(), whole, FedPortion.room(own, TrainingStep.TARGETS), this.rows);
        }
        drawn.forEach(input -> input.write(random, progress, FedPortion.room(own, input.name())));
    }

    /** The batch at the first place. */
    Map<String, Floats> first() {
        return batches.of(0);
    }

    /** The batches at all places. */
    Map<String, Floats> all() {
        return batches.all();
    }
}
