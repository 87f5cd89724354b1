package dev.graft.onnx.tune;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Batch;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Feed;
import dev.graft.onnx.model.Feeds;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What a stage needs for its steps, whatever the rate: the step as a graph, the samples in front of it, and room for a batch.
 * Used by one thread; owns native memory until it is closed.
 */
final class Lesson implements AutoCloseable {
    private final Model model;
    private final Execution execution;
    private final TrainingForm form;
    private final TrainingStep step;
    private final Feed feed;
    private final Classes labels;
    private final List<Float> classWeights;
    private final Optional<Changes> changes;
    private final Map<String, Floats> batch = new LinkedHashMap<>();
    private final List<FloatBuffer> inputs = new ArrayList<>();
    private final Floats targets;

    /**
     * Opens a stage.
     *
     * @param split of the model's graph at what the stage changes
     * @param data to train on
     * @param changes what becomes of a picture each time; empty if it stays
     */
    Lesson(
            Model model,
            Split split,
            Stage stage,
            Recipe recipe,
            Labelled data,
            Optional<Changes> changes,
            Execution execution) {
        this.model = model;
        this.execution = execution;
        this.labels = data.classes();
        this.classWeights =
                recipe.classWeights() == Recipe.ClassWeights.BALANCED ? Targets.balanced(labels) : List.of();
        this.changes = changes;
        int samples = Math.min(recipe.batch(), data.size());
        form = TrainingForm.of(model.name(), split.rest(), samples, stage.statistics());
        List<String> names = new ArrayList<>(form.statistics().keySet());
        stage.parameters().forEach(parameter -> names.add(parameter.name()));
        Graph free = form.graph().withAsInputs(names);
        Ops o = Prepare.ops(model.name(), free, samples);
        Value scores = o.value(model.scores().name());
        step = TrainingStep.of(
                model.name(),
                o,
                scores,
                stage.parameters(),
                form.statistics(),
                new TrainingStep.Recipe(
                        new Loss.CrossEntropy(recipe.smoothing(), classWeights), recipe.rule(), recipe.longest()));
        for (Value value : split.frontier()) {
            Floats room = Batch.of(value, samples);
            batch.put(value.name(), room);
            inputs.add(room.values());
        }
        form.masks().forEach(mask -> batch.put(mask.name(), mask.numbers()));
        float[] ones = new float[samples];
        Arrays.fill(ones, 1);
        targets = Floats.of(new float[samples * (int) scores.sizes()[1]], scores.sizes());
        batch.put(TrainingStep.TARGETS, targets);
        batch.put(TrainingStep.WEIGHTS, Floats.of(ones, samples, 1));
        feed = Feeds.of(model, split, data.samples(), changes.map(c -> c), execution);
    }

    /** How much each class counts; empty for 1. */
    List<Float> classWeights() {
        return classWeights;
    }

    /** How many samples there are to train on. */
    int size() {
        return feed.size();
    }

    /** How many samples a step takes. */
    int samples() {
        return (int) targets.shape()[0];
    }

    /** What is trained or measured. */
    List<String> given() {
        return step.given();
    }

    /** A training from the numbers of the model on. */
    Training begin() {
        changes.ifPresent(Changes::begin);
        return new Training(model.name(), step, model.graph().initialisers(), execution.device(), execution.threads());
    }

    /** The batch of these samples; room that the next one uses again. */
    Map<String, Floats> batch(int[] samples, Random dropout) {
        feed.fill(samples, inputs);
        Targets.write(labels, samples, targets.values());
        for (Mask mask : form.masks()) {
            mask.draw(dropout);
        }
        return batch;
    }

    @Override
    public void close() {
        feed.close();
    }
}
