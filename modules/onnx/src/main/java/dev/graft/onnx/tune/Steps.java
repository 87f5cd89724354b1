package dev.graft.onnx.tune;

import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.train.Diverged;
import dev.graft.onnx.train.Schedule;
import dev.graft.onnx.train.Training;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The steps of a stage with one rate. Mutable; run once. */
final class Steps {
    /** A loss on a few samples is noise from one step to the next: it is looked at after as many steps at least. */
    static final int LEAST_BETWEEN = 5;

    private final Trainer trainer;
    private final Stage stage;
    private final double rate;
    private final Lesson lesson;
    private final Optional<Judge> judge;
    private final int most;
    private final int epoch;
    private final List<Supplier<int[]>> batches;
    private final Random drawn;
    private final Schedule schedule;
    private final List<Float> losses = new ArrayList<>();
    private final Map<String, List<Float>> shown = new LinkedHashMap<>();
    private final List<Attempt.Point> validations = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private double lowest = Double.POSITIVE_INFINITY;
    private int kept;
    private Map<String, Tensor> numbers = Map.of();
    private int failures;

    Steps(Trainer trainer, Stage stage, double rate, Lesson lesson, Optional<Judge> judge) {
        this.trainer = trainer;
        this.stage = stage;
        this.rate = rate;
        this.lesson = lesson;
        this.judge = judge;
        Recipe recipe = trainer.recipe();
        this.most = recipe.most(judge.isPresent());
        this.epoch = lesson.epoch();
        this.schedule = recipe.schedule(rate, most);
        this.batches = IntStream.range(0, lesson.portions().size())
                .mapToObj(number -> lesson.portions().get(number).batches(trainer, number))
                .toList();
        this.drawn = trainer.random(0, Trainer.DRAWN);
        lesson.shown().forEach(name -> shown.put(name, new ArrayList<>()));
    }

    Outcome run() {
        try (Training training = lesson.begin()) {
            // a model that was trained before may be better than anything that comes; a new one is trained in any case
            look(training, stage.begins() > 0);
            while (training.steps() < most && failures < trainer.recipe().patience()) {
                trainer.context().checkCancelled();
                trainer.context().progress(stage.name(), training.steps() + 1, most);
                advance(training);
                int step = training.steps();
                if (isLookedAt(step)) {
                    look(training, true);
                } else if (Marks.has(stage.begins() + step)) {
                    snapshots.add(new Snapshot(step, copy(training)));
                }
            }
            return outcome(
                    failures < trainer.recipe().patience()
                            ? "after all steps"
                            : "when the loss on the labels set aside had stopped to fall");
        } catch (Diverged diverged) {
            numbers = Map.of();
            losses.addAll(diverged.before());
            int step = Math.max(1, diverged.step());
            String last = losses.isEmpty()
                    ? "no loss was a finite number"
                    : "the last finite loss was " + losses.get(losses.size() - 1);
            String what = diverged.what().equals("loss") ? "" : diverged.what() + " is no finite number any more, ";
            return outcome("diverged in epoch %d, step %d, with the rate %s: %s%s"
                    .formatted((step - 1) / epoch + 1, step, rate, what, last));
        }
    }

    private boolean isLookedAt(int step) {
        return step == most || (judge.isPresent() && step % Math.max(LEAST_BETWEEN, epoch) == 0);
    }

    /** As many steps as are done at once, or a single one if something lies between them. */
    private void advance(Training training) {
        int done = training.steps();
        int several = training.atOnce();
        boolean free = done + several <= most
                && IntStream.range(done + 1, done + several)
                        .noneMatch(step -> isLookedAt(step) || Marks.has(stage.begins() + step));
        int steps = free ? several : 1;
        double[] rates = new double[steps];
        for (int i = 0; i < steps; i++) {
            rates[i] = schedule.rate(done + i + 1, most);
            lesson.write(i, batches, drawn, (double) (done + i) / most);
        }
        for (float loss : steps == 1
                ? new float[] {training.step(lesson.first(), rates[0])}
                : training.steps(lesson.all(), rates)) {
            losses.add(loss);
        }
        for (int i = 0; i < lesson.shown().size(); i++) {
            List<Float> term = shown.getOrDefault(lesson.shown().get(i), losses);
            for (float value : training.shown(i)) {
                term.add(value);
            }
        }
    }

    /** Looks at the loss on the labels set aside, and keeps the numbers if it is the lowest, or if there is none. */
    private void look(Training training, boolean mayKeep) {
        Map<String, Tensor> now = copy(training);
        int step = training.steps();
        double loss = judge.map(each -> each.loss(training.now())).orElse(0.0);
        Optional<String> bad = Double.isFinite(loss) ? notFinite(training, now) : Optional.of("loss");
        if (bad.isPresent()) {
            float last = losses.isEmpty() ? Float.NaN : losses.get(losses.size() - 1);
            throw new Diverged(bad.get(), step, last, List.of());
        }
        judge.ifPresent(each -> validations.add(new Attempt.Point(step, loss)));
        if (Marks.has(stage.begins() + step) || step == most) {
            snapshots.add(new Snapshot(step, now));
        }
        if (mayKeep && (judge.isEmpty() || loss < lowest)) {
            lowest = loss;
            kept = step;
            numbers = now;
            failures = 0;
        } else if (mayKeep) {
            failures++;
        }
    }

    private Map<String, Tensor> copy(Training training) {
        Map<String, Tensor> copy = new LinkedHashMap<>();
        lesson.given().forEach(name -> copy.put(name, training.numbers(name)));
        return copy;
    }

    /** What has a number that is not finite: the loss, as all of the network goes into it, or what is trained beside. */
    private Optional<String> notFinite(Training training, Map<String, Tensor> network) {
        if (!network.values().stream().allMatch(Steps::isFinite)) {
            return Optional.of("loss");
        }
        return lesson.beside().stream()
                .filter(name -> !isFinite(training.numbers(name)))
                .findFirst();
    }

    private static boolean isFinite(Tensor tensor) {
        for (float number : tensor.floats()) {
            if (!Float.isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    private Outcome outcome(String end) {
        List<Snapshot> handed = new ArrayList<>(
                snapshots.stream().filter(snapshot -> snapshot.step() < kept).toList());
        handed.add(new Snapshot(kept, numbers));
        Attempt attempt = new Attempt(rate, losses.size(), kept, numbers.isEmpty(), end, losses, shown, validations);
        return new Outcome(attempt, numbers, handed);
    }
}
