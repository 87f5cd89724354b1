package dev.graft.onnx.tune;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.onnx.augment.Augmentation;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Feed;
import dev.graft.onnx.model.Feeds;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import dev.graft.onnx.model.Split;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Trains models on labelled samples, stage after stage. Each rate of a stage is tried; with labels set aside the model is that
 * of the training, and of the moment, with the lowest loss on them; without, it is the end of the first one. A rate that
 * diverges loses; the stage fails if all do.
 *
 * <p>Cost: for each rate, its steps; two copies of what is trained, in native memory; and one in Java's for each snapshot of
 * a training and of the best one before it, of which there are about four for each tenfold number of steps.
 *
 * @param data what the strategy may see
 */
public record Trainer(Recipe recipe, Labelled data, FitContext context) {
    /** The model after a stage; hands over its snapshots. */
    public Trained train(Model model, Stage stage) {
        Validation validation = Validation.of(data.classes(), recipe.validation(), recipe.validationFrom(), random(0));
        Set<String> changing = new HashSet<>(model.own());
        stage.parameters().forEach(parameter -> changing.add(parameter.name()));
        Split split = Split.of(model.name(), model.graph(), changing);
        Execution execution = Execution.of(context);
        List<Attempt> attempts = new ArrayList<>();
        Optional<Outcome> best = Optional.empty();
        int chosen = 0;
        Labelled train = data.select(validation.train());
        Optional<Changes> changes = changes();
        try (Feed feed = Feeds.of(model, split, train.samples(), changes.map(each -> each), execution)) {
            Lesson lesson = new Lesson(
                    model,
                    split,
                    stage,
                    recipe,
                    train.classes(),
                    feed,
                    changes,
                    recipe.most(validation.isPossible()),
                    execution);
            Optional<Judge> judge = validation.isPossible()
                    ? Optional.of(new Judge(
                            model,
                            split,
                            lesson.given(),
                            data.select(validation.aside()),
                            recipe.weights(train.classes()),
                            execution))
                    : Optional.empty();
            try {
                int tried = judge.isPresent() ? stage.rates().size() : 1;
                for (double rate : stage.rates().subList(0, tried)) {
                    Outcome outcome = new Steps(this, stage, rate, lesson, judge).run();
                    if (best.isEmpty() || outcome.isBetterThan(best.get())) {
                        best = Optional.of(outcome);
                        chosen = attempts.size();
                    }
                    attempts.add(outcome.attempt());
                }
            } finally {
                judge.ifPresent(Judge::close);
            }
        }
        Outcome kept = best.filter(outcome -> !outcome.attempt().hasDiverged())
                .orElseThrow(() -> new GraftException("%s: stage \"%s\": training %s. %s"
                        .formatted(model.name(), stage.name(), attempts.get(0).end(), advice(attempts.get(0)))));
        handOver(model, stage, kept, execution);
        return new Trained(model.with(kept.numbers()), stage, attempts, chosen);
    }

    private void handOver(Model model, Stage stage, Outcome kept, Execution execution) {
        for (Outcome.Snapshot snapshot : kept.snapshots()) {
            boolean isEndOfStageBefore = stage.begins() > 0 && snapshot.step() == 0;
            if (!isEndOfStageBefore) {
                Model then = model.with(snapshot.numbers());
                context.checkpoint((long) stage.begins() + snapshot.step(), new ModelPredictor(then, execution));
            }
        }
    }

    private static String advice(Attempt diverged) {
        return diverged.losses().isEmpty()
                ? "Look for samples with numbers that are not finite."
                : "Take lower learning rates, or a smaller \"clip\", the longest gradient.";
    }

    /** The random changes of pictures. */
    private Optional<Changes> changes() {
        return recipe.augment().isEmpty()
                ? Optional.empty()
                : Optional.of(new Changes(Augmentation.parse(recipe.augment()), () -> random(3)));
    }

    /** A generator of its own for each purpose, the same for each rate and each stage. */
    Random random(int purpose) {
        return context.seeds().trial(purpose).random(Seeds.Axis.BATCH_ORDER);
    }
}
