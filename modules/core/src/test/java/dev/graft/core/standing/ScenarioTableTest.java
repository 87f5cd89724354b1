package dev.graft.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.statistics.SmallRun;
import dev.graft.core.statistics.Verdict;
import dev.graft.core.strategy.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs of 40 held-out samples and five seeds. */
class ScenarioTableTest {
    private static final Budget ONE = new Budget.PerClass(1);
    private static final Budget FIVE = new Budget.PerClass(5);
    private static final Published PUBLISHED = new Published(
            "Others, 2016", Measure.ACCURACY, Map.of("one", Map.of("a", 0.7, "b", 0.5), "two", Map.of("a", 0.9)));

    @Test
    void aCellHasMeanDeviationVerdictAndWhatOthersReport() {
        ScenarioCell a = table().rows().get(0).cell("a");
        // 32, 34, 36, 38 and 40 of 40
        assertThat(a.mean()).isCloseTo(36 / 40.0, within(1e-12));
        assertThat(a.deviation().orElseThrow()).isCloseTo(Math.sqrt(10) / 40, within(1e-12));
        assertThat(a.difference().orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(a.gains()).hasSize(1).allMatch(gain -> gain.verdict().equals(Optional.of(Verdict.HELPS)));
        ScenarioCell scratch = table().rows().get(0).cell("scratch");
        assertThat(scratch.gains()).isEmpty();
        assertThat(scratch.published()).isEmpty();
        assertThat(scratch.deviation()).contains(0.0);
    }

    @Test
    void whatIsMissingIsNeverInAMean() {
        ScenarioTable table = table();
        ScenarioCell b = table.rows().get(1).cell("b");
        assertThat(b.isMeasured()).isFalse();
        assertThat(b.missing()).isEqualTo("at 5 per class, seed 0: failed: out of luck");
        assertThat(b.mean()).isNaN();
        assertThat(b.difference()).isEmpty();
        assertThat(table.rows().get(0).cell("only two").missing()).isEqualTo("it is not in this run");
        assertThat(table.mean("b")).isEmpty();
        assertThat(table.meanPublished("b")).isEmpty();
        assertThat(table.mean("a").orElseThrow()).isCloseTo((36 + 10) / 80.0, within(1e-12));
        assertThat(table.meanPublished("a").orElseThrow()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void theBestIsNoUpperBoundAndMayBeTheLeast() {
        ScenarioTable table = table();
        assertThat(table.best(table.rows().get(0)).getAsDouble()).isCloseTo(36 / 40.0, within(1e-12));
        assertThat(table.best(table.rows().get(1)).getAsDouble()).isCloseTo(20 / 40.0, within(1e-12));
        ScenarioTable losses = ScenarioTable.of(runs(), Measure.LOG_LOSS, List.of(FIVE), Optional.empty());
        ScenarioTable.Row first = losses.rows().get(0);
        assertThat(losses.best(first).getAsDouble()).isEqualTo(first.cell("a").mean());
    }

    @Test
    void aValueIsTheMeanOverBudgetsAndEachHasItsGain() {
        SmallRun run = new SmallRun(ONE, FIVE);
        Contender scratch = run.contender("scratch", Role.SCRATCH);
        Contender a = run.contender("a", Role.TRANSFER);
        run.finished(scratch, ONE, 20, 20, 20, 20, 20);
        run.finished(scratch, FIVE, 20, 20, 20, 20, 20);
        run.finished(a, ONE, 10, 12, 14, 16, 18);
        run.finished(a, FIVE, 30, 30, 30, 30, 30);
        ScenarioTable table = ScenarioTable.of(
                List.of(new ScenarioRun("one", run.run())), Measure.ACCURACY, List.of(ONE, FIVE), Optional.empty());
        ScenarioCell cell = table.rows().get(0).cell("a");
        assertThat(cell.mean()).isCloseTo(22 / 40.0, within(1e-12));
        assertThat(cell.gains()).hasSize(2);
    }

    @Test
    void publishedNumbersAreOfTheirMeasure() {
        assertThatThrownBy(() -> new Published("X", Measure.ACCURACY, Map.of("one", Map.of("a", 34.1))))
                .hasMessage("published: accuracy of a on one must be from 0.0 to 1.0, was 34.1");
        assertThatThrownBy(() -> new Published(" ", Measure.ACCURACY, Map.of("one", Map.of("a", 0.3))))
                .hasMessageContaining("needs a reference");
    }

    private static ScenarioTable table() {
        return ScenarioTable.of(runs(), Measure.ACCURACY, List.of(FIVE), Optional.of(PUBLISHED));
    }

    private static List<ScenarioRun> runs() {
        SmallRun one = run(32, 34, 36, 38, 40);
        SmallRun two = run(10, 10, 10, 10, 10);
        Contender b = one.contender("b", Role.TRANSFER);
        two.contender("b", Role.TRANSFER);
        one.finished(b, FIVE, 5, 5, 5, 5, 5);
        two.ended(b, FIVE, 0, new Outcome.Failed("out of luck"));
        two.contender("only two", Role.TRANSFER);
        return List.of(new ScenarioRun("one", one.run()), new ScenarioRun("two", two.run()));
    }

    private static SmallRun run(int... a) {
        SmallRun run = new SmallRun(FIVE);
        run.finished(run.contender("scratch", Role.SCRATCH), FIVE, 20, 20, 20, 20, 20);
        run.finished(run.contender("a", Role.TRANSFER), FIVE, a);
        run.finished(run.contender("oracle", Role.UPPER_BOUND), FIVE, 40, 40, 40, 40, 40);
        return run;
    }
}
