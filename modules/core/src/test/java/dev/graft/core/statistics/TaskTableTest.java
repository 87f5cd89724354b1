package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.strategy.Role;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTableTest {
    /** The first task gains much, the second loses much, the third stays as it is. */
    private final SeveralTasks tasks = new SeveralTasks(100, 100, 60);

    private final Contender scratch = tasks.contender("single-task", Role.SCRATCH);
    private final Contender sharing = tasks.contender("hard-sharing", Role.TRANSFER);

    private Run finished() {
        for (int seed = 0; seed < 3; seed++) {
            tasks.finished(scratch, seed, 50 + seed, 80 + seed, 30);
            tasks.finished(sharing, seed, 80 + seed, 50 + seed, 30);
        }
        return tasks.run(Measure.ACCURACY);
    }

    @Test
    void aTaskThatIsHelpedDoesNotHideOneThatIsHurt() {
        TaskRow row = TaskTable.of(finished()).row(sharing, SeveralTasks.BUDGET);
        assertThat(row.cells())
                .extracting(cell -> cell.gain().orElseThrow().verdict().orElseThrow())
                .containsExactly(Verdict.HELPS, Verdict.HURTS, Verdict.NO_EVIDENCE);
        assertThat(row.count(Verdict.HELPS)).isEqualTo(1);
        assertThat(row.count(Verdict.HURTS)).isEqualTo(1);
        assertThat(row.judged()).isEqualTo(3);
        Cell mean = Comparison.of(finished()).cell(sharing, SeveralTasks.BUDGET);
        assertThat(mean.gain().orElseThrow().estimate().mean()).isCloseTo(0, within(1e-12));
        assertThat(mean.value().orElseThrow().mean()).isCloseTo((0.81 + 0.51 + 0.5) / 3, within(1e-12));
    }

    @Test
    void aCellIsThatOfTheTaskAlone() {
        Run run = finished();
        Cell alone = Comparison.of(run.byTask().get(1)).cell(sharing, SeveralTasks.BUDGET);
        Cell inTable =
                TaskTable.of(run).row(sharing, SeveralTasks.BUDGET).cells().get(1);
        assertThat(inTable.value()).isEqualTo(alone.value());
        assertThat(inTable.gain().orElseThrow().estimate())
                .isEqualTo(alone.gain().orElseThrow().estimate());
    }

    @Test
    void pValuesAreCorrectedOverAllTasksTogether() {
        List<Gain> gains = TaskTable.of(finished()).row(sharing, SeveralTasks.BUDGET).cells().stream()
                .map(cell -> cell.gain().orElseThrow())
                .toList();
        double[] corrected = Holm.adjust(
                gains.stream().mapToDouble(gain -> gain.estimate().pValue()).toArray());
        assertThat(gains.stream().mapToDouble(Gain::correctedP).toArray()).containsExactly(corrected);
        assertThat(gains.get(0).correctedP())
                .isGreaterThan(gains.get(0).estimate().pValue());
    }

    @Test
    void aTaskThatCannotBeJudgedSaysWhyAndTheOthersAreJudged() {
        SeveralTasks other = new SeveralTasks(100, 1);
        Contender baseline = other.contender("single-task", Role.SCRATCH);
        Contender l21 = other.contender("l21", Role.TRANSFER);
        for (int seed = 0; seed < 3; seed++) {
            other.finished(baseline, seed, 50, 1);
            other.finished(l21, seed, 80, 1);
        }
        TaskRow row = TaskTable.of(other.run(Measure.ACCURACY)).row(l21, SeveralTasks.BUDGET);
        assertThat(row.cells().get(0).gain().orElseThrow().verdict()).contains(Verdict.HELPS);
        assertThat(row.cells().get(1).value()).isEmpty();
        assertThat(row.cells().get(1).remark())
                .isEqualTo("task task 1: a verdict needs at least two held-out samples, found 1. Hold out more");
        assertThatThrownBy(() -> Comparison.of(other.run(Measure.ACCURACY)))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("run several cannot be judged: task task 1:");
    }

    @Test
    void aYardstickThatCannotJudgeIsRefused() {
        Run run = finished();
        assertThatThrownBy(() -> Comparison.of(new Run(
                        run.name(),
                        "",
                        run.scenario(),
                        run.provenance(),
                        "",
                        run.contenders(),
                        run.controls(),
                        run.budgets(),
                        run.seeds(),
                        run.tasks(),
                        run.heldOut(),
                        run.yardstick().by(Measure.MACRO_F1),
                        run.results(),
                        run.files())))
                .hasMessage("run several cannot be judged: no verdict can rest on macro-f1. Name one of: accuracy, "
                        + "balanced-accuracy, auc-roc.");
    }

    @Test
    void manyTasksAreCorrectedForTheirNumber() {
        int[] sizes = new int[139];
        Arrays.fill(sizes, 40);
        SeveralTasks many = new SeveralTasks(sizes);
        Contender baseline = many.contender("single-task", Role.SCRATCH);
        Contender pooled = many.contender("pooled", Role.TRANSFER);
        int[] before = new int[139];
        Arrays.fill(before, 20);
        int[] after = before.clone();
        after[0] = 40;
        after[1] = 27;
        for (int seed = 0; seed < 3; seed++) {
            many.finished(baseline, seed, before);
            many.finished(pooled, seed, after);
        }
        TaskRow row = TaskTable.of(many.run(Measure.ACCURACY)).row(pooled, SeveralTasks.BUDGET);
        assertThat(row.cells()).hasSize(139);
        assertThat(row.count(Verdict.HELPS)).isEqualTo(1);
        // by itself it would help
        assertThat(row.cells().get(1).gain().orElseThrow().estimate().pValue()).isLessThan(Verdict.LEVEL);
        assertThat(row.cells().get(1).gain().orElseThrow().verdict()).contains(Verdict.NO_EVIDENCE);
    }
}
