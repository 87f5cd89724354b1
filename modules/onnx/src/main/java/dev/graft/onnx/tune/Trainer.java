package dev.graft.onnx.tune;

import static dev.graft.core.Require.require;

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
 * <p>Cost: for each rate, its steps; two copies of what is trained, in native memory; and one in Java's for each snapshot of
 * a training and of the best one before it, of which there are about four for each tenfold number of steps.
 *
 * @param portions what batches are taken of: what the strategy may see. The first one, which is learned, tells what an epoch is
 */
public record Trainer(Recipe recipe, List<Portion> portions, FitContext context) {
    /** What is random: labels set aside, the order of samples, what steps draw, changes of pictures, subnetworks. */
    static final int ASIDE = 0;

    static final int ORDER = 1;
    static final int DRAWN = 2;
    static final int CHANGES = 3;
    static final int SUBNETWORK = 4;
    private static final int PURPOSES = 5;

    public Trainer {
        portions = List.copyOf(portions);
        require(
                !portions.isEmpty() && portions.get(0).isLearned(),
                "a training needs samples with labels first, or ones that batches are composed of");
        portions.forEach(
                portion -> require(portion.samples().size() > 0, "%s: there is no sample to train on", portion.part()));
        boolean isOneTask = portions.stream()
                .allMatch(portion ->
                        portion.labels().isEmpty() || portion.classes().isPresent());
        require(
                isOneTask || (recipe.validation() == 0 && recipe.classWeights() == Recipe.ClassWeights.NONE),
                "labels are set aside, and classes weighed, of one task of classes; here validation must be 0, and class-weights none");
    }

    /** A trainer on labelled samples. */
    public Trainer(Recipe recipe, Labelled data, FitContext context) {
        this(recipe, List.of(Portion.of(Portions.SAMPLES, data, 1)), context);
    }

    /** The model after a stage; hands over its snapshots. */
    public Trained train(Model model, Stage stage) {
        Set<String> changing = new HashSet<>(model.own());
        stage.parameters().forEach(parameter -> changing.add(parameter.name()));
        Split split = Split.of(model.name(), model.graph(), changing);
        Execution execution = Execution.of(context);
        List<Attempt> attempts = new ArrayList<>();
        Optional<Outcome> best = Optional.empty();
        int chosen = 0;
        Optional<Changes> changes = changes();
        List<Validation> validations = validations();
        boolean isValidated = validations.stream().anyMatch(Validation::isPossible);
        try (FedPortions fed = FedPortions.open(this, validations, model, split, changes, execution)) {
            Lesson lesson = new Lesson(this, model, split, stage, fed.all(), changes, recipe.most(isValidated));
            Optional<Judge> judge = isValidated
                    ? Optional.of(Judge.of(this, validations, model, split, lesson, execution))
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
        return new Trained(model.with(kept.numbers()), stage, attempts, chosen, kept.snapshots());
    }

    /** Which labels are set aside, for each portion. */
    private List<Validation> validations() {
        return IntStream.range(0, portions.size())
                .mapToObj(i -> portions.get(i)
                        .classes()
                        .map(labels ->
                                Validation.of(labels, recipe.validation(), recipe.validationFrom(), random(i, ASIDE)))
                        .orElseGet(
                                () -> Validation.none(portions.get(i).samples().size())))
                .toList();
    }

    private void handOver(Model model, Stage stage, Outcome kept, Execution execution) {
        for (Snapshot snapshot : kept.snapshots()) {
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
                : Optional.of(new Changes(Augmentation.parse(recipe.augment()), () -> random(0, CHANGES)));
    }

    /**
     * A generator of its own for each purpose, the same for each rate and each stage.
     *
     * @param portion the number of the portion that it is for
     */
    Random random(int portion, int purpose) {
        return context.seeds().trial(portion * PURPOSES + purpose).random(Seeds.Axis.BATCH_ORDER);
    }
}
