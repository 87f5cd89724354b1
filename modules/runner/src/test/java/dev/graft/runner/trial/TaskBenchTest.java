package dev.graft.runner.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.transfer.MultiTask;
import dev.graft.core.transfer.MultiTask.Task;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.ExperimentBuilder;
import dev.graft.runner.experiment.TaskScenario;
import dev.graft.runner.experiment.TaskSource;
import dev.graft.runner.plugins.Blobs;
import dev.graft.runner.plugins.Marks;
import dev.graft.runner.preprocess.Step;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaskBenchTest {
    private static final Marks.Of MARKS = new Marks.Of(40, 2, false);
    private static final TaskSource MARKED = TaskSource.of(new Marks(), MARKS);
    private static final Budget TEN = new Budget.Count(10);

    @Test
    void tasksOverTheSameSamplesAreSplitTogetherAndOthersApart() {
        TaskBench bench = bench(MARKS, TEN);
        List<Split> splits = bench.splits(TEN, 0);
        assertThat(bench.tasks()).containsExactly("sum", "side", "other");
        assertThat(splits.get(1)).isSameAs(splits.get(0));
        assertThat(splits.get(2).heldOut()).hasSize(5);
        assertThat(splits.get(0).heldOut()).hasSize(10);
        assertThat(splits.get(0).visible())
                .hasSize(10)
                .doesNotContain(splits.get(0).heldOut());
        Offer offer = bench.offer(splits, 0, List.of());
        MultiTask seen = (MultiTask) offer.seen();
        assertThat(seen.bySamples()).hasSize(2);
        assertThat(offer.heldOut()).hasSize(3);
        assertThat(offer.heldOut().get(1).labels()).isInstanceOf(Classes.class);
    }

    /** A table that is read twice, by two names, shows one task what is held out of the other. */
    @Test
    void tasksOverEqualSamplesAreSplitTogetherToo() {
        TaskSource clouds = TaskSource.of(new Blobs(), Blobs.Of.of(40, 0, 1));
        Experiment experiment = Experiment.named("x")
                .scenario(TaskScenario.of(clouds.named("one"), clouds.named("two")))
                .budgets(TEN)
                .build();
        List<Split> splits = ((TaskBench) Bench.load(experiment)).splits(TEN, 0);
        assertThat(splits.get(1)).isSameAs(splits.get(0));
    }

    @Test
    void whatIsHeldOutIsTheSameForAllSeedsAndBudgetsAndWhatIsVisibleIsNested() {
        TaskBench bench = bench(MARKS, TEN);
        for (int task = 0; task < 3; task++) {
            Split few = bench.splits(new Budget.Count(3), 1).get(task);
            Split more = bench.splits(TEN, 1).get(task);
            Split other = bench.splits(TEN, 2).get(task);
            assertThat(more.heldOut()).isEqualTo(few.heldOut()).isEqualTo(other.heldOut());
            assertThat(more.visible()).contains(few.visible()).isNotEqualTo(other.visible());
        }
    }

    @Test
    void anotherSplitHoldsOutOthers() {
        int[] first = bench(MARKS, TEN).splits(TEN, 0).get(0).heldOut();
        TaskBench second = (TaskBench) Bench.load(Experiment.named("x")
                .scenario(TaskScenario.of(MARKED).withSplit(2))
                .budgets(TEN)
                .build());
        assertThat(second.splits(TEN, 0).get(0).heldOut()).hasSameSizeAs(first).isNotEqualTo(first);
        assertThat(second.fingerprint()).isNotEqualTo(bench(MARKS, TEN).fingerprint());
    }

    @Test
    void preprocessingLearnsFromTheVisibleSamplesOfAllTasks() {
        TaskBench bench = bench(MARKS, TEN);
        Offer offer = bench.offer(bench.splits(TEN, 0), 0, List.of(Step.Z_SCORE));
        double sum = ((MultiTask) offer.seen())
                .bySamples().stream()
                        .map(group -> group.get(0).samples().vectors())
                        .flatMapToDouble(
                                vectors -> IntStream.range(0, vectors.size()).mapToDouble(i -> vectors.row(i)[0]))
                        .sum();
        assertThat(sum).isBetween(-1e-9, 1e-9);
        assertThat(((MultiTask) offer.seen()).bySamples()).hasSize(2);
    }

    /** Changing every label that is hidden changes nothing that is offered. */
    @Test
    void hiddenLabelsLeaveNoTrace() {
        Experiment experiment = experiment(MARKS, TEN).build();
        TaskBench bench = (TaskBench) Bench.load(experiment);
        List<Split> splits = bench.splits(TEN, 0);
        List<Task> others = IntStream.range(0, 3)
                .mapToObj(t -> otherwise(bench.all().tasks().get(t), splits.get(t)))
                .toList();
        TaskBench changed = new TaskBench(experiment, new MultiTask(others));
        assertThat(handedOut(changed, splits)).isEqualTo(handedOut(bench, splits));
        assertThat(changed.fingerprint()).isNotEqualTo(bench.fingerprint());
    }

    private static Task otherwise(Task task, Split split) {
        List<Integer> hidden = Stream.of(split.heldOut(), split.hidden())
                .flatMapToInt(IntStream::of)
                .boxed()
                .toList();
        Labels labels = task.labels() instanceof Classes classes
                ? Classes.of(
                        classes.names(),
                        IntStream.range(0, classes.size())
                                .map(i -> hidden.contains(i) ? 1 - classes.value(i) : classes.value(i))
                                .toArray())
                : Reals.of(IntStream.range(0, task.labels().size())
                        .mapToDouble(i -> ((Reals) task.labels()).value(i) + (hidden.contains(i) ? 5 : 0))
                        .toArray());
        return new Task(task.name(), new Labelled(task.samples(), labels));
    }

    private static String handedOut(TaskBench bench, List<Split> splits) {
        Fingerprint all = new Fingerprint();
        ((MultiTask) bench.offer(splits, 0, List.of()).seen())
                .tasks()
                .forEach(task -> TrialHash.add(task.visible(), all.add(task.name())));
        return all.hex();
    }

    @Test
    void tasksThatDoNotFitAreRefused() {
        refused(experiment(new Marks.Of(40, 3, false), TEN), "\"sum\" has 2 features, \"other\" has 3");
        refused(experiment(new Marks.Of(40, 2, true), TEN), "all 20 labels of task \"other\" are 0.0");
        refused(experiment(MARKS, new Budget.Count(0)), "budgets: 0 labels: without labels there is nothing to learn");
        refused(
                experiment(MARKS, new Budget.PerClass(2)),
                "the labels of task \"sum\" are numbers. Use count or share");
        refused(experiment(MARKS, new Budget.Share(0.01)), "shows no label");
        refused(
                Experiment.named("x")
                        .scenario(TaskScenario.of(MARKED).withHeldOut(0.001))
                        .budgets(TEN),
                "scenario.held-out: 0 of 40 samples of task \"sum\"");
        refused(
                Experiment.named("x").scenario(TaskScenario.of(MARKED, MARKED)).budgets(TEN),
                "two tasks are called \"sum\". Give them names");
        refused(
                Experiment.named("x")
                        .scenario(TaskScenario.of(MARKED.named("mine")))
                        .budgets(TEN),
                "\"mine\" is the name of one task, and marks holds 3");
        refused(
                Experiment.named("x")
                        .scenario(TaskScenario.of(TaskSource.of(new Blobs(), Blobs.Of.of(10, 0, 1))))
                        .budgets(TEN),
                "one task cannot help another: found [blobs] alone");
    }

    private static void refused(ExperimentBuilder builder, String message) {
        Experiment experiment = builder.build();
        assertThatThrownBy(() -> Bench.load(experiment))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(message);
    }

    private static TaskBench bench(Marks.Of marks, Budget budget) {
        return (TaskBench) Bench.load(experiment(marks, budget).build());
    }

    private static ExperimentBuilder experiment(Marks.Of marks, Budget budget) {
        return Experiment.named("x")
                .scenario(TaskScenario.of(TaskSource.of(new Marks(), marks)))
                .budgets(budget);
    }
}
