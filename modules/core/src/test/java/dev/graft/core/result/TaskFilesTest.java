package dev.graft.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.measure.Yardstick;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Scores;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A run seen task by task. */
class TaskFilesTest {
    private static final List<Labels> LABELS = List.of(Reals.of(1, 2), Reals.of(3, 4, 5));

    private final Files files = new Files();

    /** Predicts 7 for the first task and 8 for the second, and counts how often it is asked. */
    private static final class Files implements Run.TrialFiles {
        private int reads;

        @Override
        public List<Scores> predictions(TrialResult result) {
            reads++;
            return List.of(new Scores.OfReals(new double[] {7, 7}), new Scores.OfReals(new double[] {8, 8, 8}));
        }

        @Override
        public List<Exhibit> exhibits(TrialResult result) {
            return List.of(new Exhibit.Rules("all", List.of()));
        }

        @Override
        public List<Checkpoint> checkpoints(TrialResult result) {
            return List.of(new Checkpoint(1, Map.of("r2", 0.5)));
        }
    }

    @Test
    void aTaskHasItsNameItsLabelsAndItsPredictionsAlone() {
        Run second = run(LABELS, List.of("one", "two")).byTask().get(1);
        assertThat(second.tasks()).containsExactly("two");
        assertThat(second.heldOut()).containsExactly(LABELS.get(1));
        assertThat(second.yardstick()).isEqualTo(new Yardstick(Measure.R2, Average.TASKS));
        List<Scores> predictions = second.files().predictions(second.results().get(0));
        assertThat(predictions).hasSize(1);
        assertThat(((Scores.OfReals) predictions.get(0)).values()).containsExactly(8, 8, 8);
    }

    @Test
    void whatIsOfAllTasksTogetherIsOfNone() {
        Run first = run(LABELS, List.of("one", "two")).byTask().get(0);
        assertThat(first.files().checkpoints(first.results().get(0))).isEmpty();
        assertThat(first.files().exhibits(first.results().get(0))).isEmpty();
    }

    @Test
    void eachPredictionIsReadOnceForAllTasks() {
        for (Run task : run(LABELS, List.of("one", "two")).byTask()) {
            task.files().predictions(task.results().get(0));
            task.files().predictions(task.results().get(0));
        }
        assertThat(files.reads).isEqualTo(1);
    }

    @Test
    void aRunOfOneTaskIsItsOwn() {
        Run run = run(LABELS.subList(0, 1), List.of(""));
        assertThat(run.byTask()).containsExactly(run);
    }

    private Run run(List<Labels> labels, List<String> tasks) {
        TrialResult result = new TrialResult(
                new Trial("l21", new Budget.Share(0.5), 0), "hash", new Outcome.Finished(Map.of(), 1, 1));
        return new Run(
                "school",
                "",
                Map.of(),
                Map.of(),
                "",
                List.of(),
                List.of(),
                List.of(new Budget.Share(0.5)),
                1,
                tasks,
                labels,
                new Yardstick(Measure.R2, Average.SAMPLES),
                List.of(result),
                files);
    }
}
