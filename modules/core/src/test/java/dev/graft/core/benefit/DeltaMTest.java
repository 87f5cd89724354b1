package dev.graft.core.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.measure.Pool;
import dev.graft.core.measure.Yardstick;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import dev.graft.core.statistics.Interval;
import dev.graft.core.statistics.SeveralTasks;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Scores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeltaMTest {
    private final SeveralTasks tasks = new SeveralTasks(100, 50);
    private final Contender scratch = tasks.contender("single-task", Role.SCRATCH);
    private final Contender sharing = tasks.contender("hard-sharing", Role.TRANSFER);

    @Test
    void isTheMeanOfRelativeGains() {
        for (int seed = 0; seed < 3; seed++) {
            tasks.finished(scratch, seed, 50, 40);
            tasks.finished(sharing, seed, 60, 30);
        }
        DeltaM delta = only(Measure.ACCURACY);
        assertThat(delta.contender()).isEqualTo(sharing);
        assertThat(delta.baseline()).isEqualTo("single-task");
        // 60 after 50 is a fifth more, 30 after 40 a quarter less
        assertThat(delta.value().value()).isCloseTo((0.2 - 0.25) / 2, within(1e-12));
        Interval interval = delta.value().interval().orElseThrow();
        assertThat(interval.low()).isLessThan(-0.025);
        assertThat(interval.high()).isGreaterThan(-0.025);
        assertThat(delta.remark()).isEmpty();
    }

    @Test
    void itsSignTurnsWhereLessIsBetter() {
        for (int seed = 0; seed < 3; seed++) {
            tasks.finished(scratch, seed, 50, 40);
            tasks.finished(sharing, seed, 60, 40);
        }
        // right costs -ln 0.9, wrong -ln 0.1: less of it is a gain
        double before = (50 * Math.log(0.9) + 50 * Math.log(0.1)) / -100;
        double after = (60 * Math.log(0.9) + 40 * Math.log(0.1)) / -100;
        assertThat(only(Measure.LOG_LOSS).value().value()).isCloseTo((before - after) / before / 2, within(1e-9));
    }

    @Test
    void ofR2ItIsTheShareOfErrorThatIsSaved() {
        Labels truth = Reals.of(0, 4);
        // variance 4; squared errors 4 and 1 make R2 0 and 3/4
        Scores before = new Scores.OfReals(new double[] {2, 2});
        Scores after = new Scores.OfReals(new double[] {1, 3});
        Run run = tasks.run(Measure.ACCURACY);
        List<TrialResult> results = Stream.of("single-task", "hard-sharing")
                .map(name -> new TrialResult(
                        new Trial(name, SeveralTasks.BUDGET, 0), name, new Outcome.Finished(Map.of(), 1, 1)))
                .toList();
        Run numbers = new Run(
                "numbers",
                "",
                Map.of(),
                Map.of(),
                "",
                run.contenders(),
                List.of(),
                run.budgets(),
                1,
                run.tasks(),
                List.of(truth, truth),
                new Yardstick(Measure.R2, Average.TASKS),
                results,
                new Run.TrialFiles() {
                    @Override
                    public List<Scores> predictions(TrialResult result) {
                        return result.hash().equals("single-task") ? List.of(before, before) : List.of(after, before);
                    }
                });
        assertThat(DeltaM.of(numbers).get(0).value().value()).isCloseTo(0.75 / 2, within(1e-12));
    }

    @Test
    void seedsThatDifferMakeItLessSure() {
        for (int seed = 0; seed < 3; seed++) {
            tasks.finished(scratch, seed, 50, 25);
            tasks.finished(sharing, seed, 60, 30);
        }
        SeveralTasks other = new SeveralTasks(100, 50);
        Contender baseline = other.contender("single-task", Role.SCRATCH);
        Contender wild = other.contender("hard-sharing", Role.TRANSFER);
        for (int seed = 0; seed < 3; seed++) {
            other.finished(baseline, seed, 50, 25);
            other.finished(wild, seed, 40 + 20 * seed, 20 + 10 * seed);
        }
        Measured wide = DeltaM.of(other.run(Measure.ACCURACY)).get(0).value();
        assertThat(wide.value()).isCloseTo(0.2, within(1e-12));
        assertThat(width(wide)).isGreaterThan(2 * width(only(Measure.ACCURACY).value()));
    }

    /** Of as many samples they may be the same, which a pool tells. */
    @Test
    void tasksThatShareSamplesGetTheSameDrawsOfThem() {
        SeveralTasks alike = new SeveralTasks(100, 100);
        Contender baseline = alike.contender("single-task", Role.SCRATCH);
        Contender other = alike.contender("hard-sharing", Role.TRANSFER);
        for (int seed = 0; seed < 3; seed++) {
            alike.finished(baseline, seed, 50, 50);
            alike.finished(other, seed, 60, 60);
        }
        int[] first = IntStream.range(0, 100).toArray();
        int[] second = IntStream.range(100, 200).toArray();
        DeltaM unsaid = DeltaM.of(alike.run(Measure.ACCURACY)).get(0);
        assertThat(DeltaM.of(alike.run(pooled(first, first))).get(0)).isEqualTo(unsaid);
        Measured apart = DeltaM.of(alike.run(pooled(first, second))).get(0).value();
        assertThat(width(apart) / width(unsaid.value())).isBetween(0.6, 0.85);
    }

    private static Yardstick pooled(int[] first, int[] second) {
        return new Yardstick(Measure.ACCURACY, Average.TASKS, Optional.of(Pool.of(List.of(first, second))));
    }

    @Test
    void aBaselineThatHasNothingLeavesNoShare() {
        for (int seed = 0; seed < 3; seed++) {
            tasks.finished(scratch, seed, 50, 0);
            tasks.finished(sharing, seed, 60, 30);
        }
        DeltaM delta = only(Measure.ACCURACY);
        assertThat(delta.value().isKnown()).isFalse();
        assertThat(delta.value().interval()).isEmpty();
        assertThat(delta.remark()).isEqualTo("accuracy of single-task on task 1 is not above 0");
    }

    @Test
    void withOneSeedThereIsNoInterval() {
        tasks.finished(scratch, 0, 50, 40);
        tasks.finished(sharing, 0, 60, 40);
        assertThat(only(Measure.ACCURACY).value().value()).isCloseTo(0.1, within(1e-12));
        assertThat(only(Measure.ACCURACY).value().interval()).isEmpty();
    }

    @Test
    void whoSharesNoSeedWithTheBaselineHasNone() {
        tasks.finished(scratch, 0, 50, 40);
        tasks.finished(sharing, 1, 60, 40);
        assertThat(DeltaM.of(tasks.run(Measure.ACCURACY))).isEmpty();
    }

    private DeltaM only(Measure measure) {
        List<DeltaM> all = DeltaM.of(tasks.run(measure));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static double width(Measured measured) {
        Interval interval = measured.interval().orElseThrow();
        return interval.high() - interval.low();
    }
}
