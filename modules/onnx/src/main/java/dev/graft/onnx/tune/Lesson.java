package dev.graft.onnx.tune;

import dev.graft.core.labels.Classes;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Batch;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Feed;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.Split;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.train.Loss;
import dev.graft.onnx.train.Mask;
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
import java.util.stream.IntStream;

/** What a stage needs for its steps, whatever the rate: the step as a graph, and room for a batch. Used by one thread. */
final class Lesson {
    private final Model model;
    private final Execution execution;
    private final TrainingForm form;
    private final TrainingStep step;
    private final Feed feed;
    private final Classes labels;
    private final Optional<Changes> changes;
    private final Batches batches;
    private final List<String> inputs;
    private final int batch;
    private final int atOnce;

    /**
     * Opens a stage.
     *
     * @param split of the model's graph at what the stage changes
     * @param labels of the samples to train on
     * @param feed the rows of these samples; stays open
     * @param changes what becomes of a picture each time; empty if it stays
     * @param most how many steps there are at most
     */
    Lesson(
            Model model,
            Split split,
            Stage stage,
            Recipe recipe,
            Classes labels,
            Feed feed,
            Optional<Changes> changes,
            int most,
            Execution execution) {
        this.model = model;
        this.execution = execution;
        this.feed = feed;
        this.labels =
                labels.select(IntStream.range(0, feed.size()).map(feed::sample).toArray());
        this.changes = changes;
        batch = Math.min(recipe.batch(), feed.size());
        form = TrainingForm.of(model.name(), split.rest(), batch, stage.statistics());
        List<String> names = new ArrayList<>(form.statistics().keySet());
        stage.parameters().forEach(parameter -> names.add(parameter.name()));
        Graph free = form.graph().withAsInputs(names);
        Ops o = Prepare.ops(model.name(), free, batch);
        Value scores = o.value(model.scores().name());
        step = TrainingStep.of(
                model.name(),
                o,
                scores,
                stage.parameters(),
                form.statistics(),
                new TrainingStep.Recipe(
                        new Loss.CrossEntropy(recipe.smoothing(), recipe.weights(this.labels)),
                        recipe.rule(),
                        recipe.longest()));
        atOnce = AtOnce.steps(most, step, batch, execution.device());
        Map<String, long[]> sizes = new LinkedHashMap<>();
        split.frontier().forEach(value -> sizes.put(value.name(), Batch.sizes(value, batch)));
        inputs = List.copyOf(sizes.keySet());
        form.masks().forEach(mask -> sizes.put(mask.name(), mask.sizes()));
        sizes.put(TrainingStep.TARGETS, scores.sizes());
        sizes.put(TrainingStep.WEIGHTS, new long[] {batch, 1});
        batches = new Batches(atOnce, sizes);
        FloatBuffer weights = room(batches.all(), TrainingStep.WEIGHTS);
        for (int i = 0; i < weights.limit(); i++) {
            weights.put(i, 1);
        }
    }

    /** How many rows there are to train on: samples, or windows of them. */
    int size() {
        return feed.size();
    }

    /** How many rows a step takes. */
    int batch() {
        return batch;
    }

    /** How many steps are done in one call, where nothing lies between them. */
    int atOnce() {
        return atOnce;
    }

    /** What is trained or measured. */
    List<String> given() {
        return step.given();
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
     * @param rows of the feed
     */
    void write(int place, int[] rows, Random dropout) {
        Map<String, Floats> own = batches.of(place);
        feed.fill(rows, inputs.stream().map(name -> room(own, name)).toList());
        Targets.write(labels, rows, room(own, TrainingStep.TARGETS));
        for (Mask mask : form.masks()) {
            mask.draw(dropout, room(own, mask.name()));
        }
    }

    /** The batch at the first place. */
    Map<String, Floats> first() {
        return batches.of(0);
    }

    /** The batches at all places. */
    Map<String, Floats> all() {
        return batches.all();
    }

    private static FloatBuffer room(Map<String, Floats> batch, String input) {
        return Optional.ofNullable(batch.get(input)).orElseThrow().values();
    }
}
