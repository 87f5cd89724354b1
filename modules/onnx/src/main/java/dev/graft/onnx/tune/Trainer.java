package dev.graft.onnx.tune;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.FitContext;
import dev.graft.onnx.augment.Augmentation;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import dev.graft.onnx.model.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Trains models on labelled samples, stage after stage. Each rate of a stage is tried; with labels set aside the model is that
 * of the training, and of the moment, with the lowest loss on them; without, it is the end of the first one. A rate that
 * diverges loses; the stage fails if all do.
 *
 * <p>Cost: for each rate, its steps; a second copy of what is trained, in native memory; and a third in Java's for each
 * snapshot, of which there are about four for each tenfold number of steps.
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
        Labelled train = data.select(validation.train());
        try (Lesson lesson = new Lesson(model, split, stage, recipe, train, changes(), execution)) {
            Optional<Judge> judge = validation.isPossible()
                    ? Optional.of(new Judge(
                            model,
                            split,
                            lesson.given(),
                            data.select(validation.aside()),
                            lesson.classWeights(),
                            execution))
                    : Optional.empty();
            try {
                int tried = judge.isPresent() ? stage.rates().size() : 1;
                for (double rate : stage.rates().subList(0, tried)) {
                    attempts.add(new Steps(this, stage, rate, lesson, judge).run());
                }
            } finally {
                judge.ifPresent(Judge::close);
            }
        }
        Trained trained = chosen(model, stage, attempts);
        handOver(model, trained, execution);
        return trained;
    }

    private void handOver(Model model, Trained trained, Execution execution) {
        int begins = trained.stage().begins();
        for (Attempt.Snapshot snapshot : trained.attempt().snapshots()) {
            boolean isEndOfStageBefore = begins > 0 && snapshot.step() == 0;
            if (!isEndOfStageBefore) {
                Model then = model.with(snapshot.numbers());
                context.checkpoint((long) begins + snapshot.step(), new ModelPredictor(then, execution));
            }
        }
    }

    private Trained chosen(Model model, Stage stage, List<Attempt> attempts) {
        int best = IntStream.range(0, attempts.size())
                .filter(i -> !attempts.get(i).numbers().isEmpty())
                .boxed()
                .min(Comparator.comparingDouble(i -> attempts.get(i).lowest()))
                .orElseThrow(() -> new GraftException("%s: stage \"%s\": training %s. %s"
                        .formatted(model.name(), stage.name(), attempts.get(0).end(), advice(attempts.get(0)))));
        return new Trained(model.with(attempts.get(best).numbers()), stage, attempts, best);
    }

    private static String advice(Attempt diverged) {
        return diverged.losses().isEmpty()
                ? "Look for samples with numbers that are not finite."
                : "Take lower learning rates, or clip the gradients.";
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
