package dev.graft.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.statistics.Interval;
import dev.graft.core.statistics.SmallRun;
import dev.graft.core.strategy.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs of 40 held-out samples and five seeds. */
class StandingsTest {
    private static final String FEW_SEEDS =
            "5 seeds are few: intervals resample seeds, and with fewer than 10 they are too short; with one they say nothing.";

    private static final Budget ONE = new Budget.PerClass(1);
    private static final Budget FIVE = new Budget.PerClass(5);
    private static final Budget TEN = new Budget.PerClass(10);

    /** Of 40: scratch 20, the others as given, at each budget and under each seed. */
    private static SmallRun small(int a, int b, Budget... budgets) {
        SmallRun run = new SmallRun(budgets);
        Contender scratch = run.contender("scratch", Role.SCRATCH);
        Contender first = run.contender("a", Role.TRANSFER);
        Contender second = run.contender("b", Role.TRANSFER);
        Contender oracle = run.contender("oracle", Role.UPPER_BOUND);
        for (Budget budget : budgets) {
            run.finished(scratch, budget, 20, 20, 20, 20, 20);
            run.finished(first, budget, a, a, a, a, a);
            run.finished(second, budget, b, b, b, b, b);
            run.finished(oracle, budget, 40, 40, 40, 40, 40);
        }
        return run;
    }

    private static List<ScenarioRun> named(Run... runs) {
        return IntStream.range(0, runs.length)
                .mapToObj(i -> new ScenarioRun("s" + i, runs[i]))
                .toList();
    }

    @Test
    void strategiesAreRankedScenarioByScenario() {
        List<ScenarioRun> runs = named(
                small(30, 10, FIVE).run(),
                small(24, 20, FIVE).run(),
                small(36, 30, FIVE).run());
        Standings standings = Standings.of(runs, Measure.ACCURACY, List.of(FIVE));
        // scratch ranks 2, 2.5 (it ties with b), 3
        assertThat(standings.standings()).extracting(Standing::name).containsExactly("a", "scratch", "b");
        assertThat(standings.standings())
                .extracting(Standing::meanRank)
                .usingComparatorForType((x, y) -> Math.abs(x - y) < 1e-9 ? 0 : 1, Double.class)
                .containsExactly(1.0, 7.5 / 3, 7.5 / 3);
        Standing a = standings.standings().get(0);
        assertThat(a.value(1)).isCloseTo(24 / 40.0, within(1e-12));
        // of 15 values the three least and the three largest are cut
        assertThat(a.mean()).isCloseTo((2 * 24 + 5 * 30 + 2 * 36) / (9 * 40.0), within(1e-12));
        assertThat(a.interval().low()).isCloseTo(a.interval().high(), within(1e-12));
        assertThat(a.improvement()).contains(new Standing.Improvement(1, new Interval(1, 1)));
        // b loses, ties and wins
        assertThat(standings.standings().get(2).improvement().orElseThrow().probability())
                .isCloseTo(0.5, within(1e-12));
        assertThat(standings.standings().get(1).improvement()).isEmpty();
        assertThat(standings.leftOut())
                .containsExactly(new LeftOut("oracle", "it is an upper bound, which sees every label"));
    }

    @Test
    void whereLessIsBetterTheLeastRanksFirst() {
        List<ScenarioRun> runs =
                named(small(30, 10, FIVE).run(), small(24, 8, FIVE).run());
        Standings standings = Standings.of(runs, Measure.LOG_LOSS, List.of(FIVE));
        assertThat(standings.standings()).extracting(Standing::name).containsExactly("a", "scratch", "b");
        assertThat(standings.standings().get(0).improvement().orElseThrow().probability())
                .isEqualTo(1);
        assertThat(standings.standings().get(2).improvement().orElseThrow().probability())
                .isZero();
    }

    @Test
    void aValueIsTheMeanOverBudgets() {
        SmallRun run = new SmallRun(ONE, FIVE);
        for (String name : List.of("scratch", "a")) {
            Contender contender = run.contender(name, name.equals("a") ? Role.TRANSFER : Role.SCRATCH);
            run.finished(contender, ONE, 10, 12, 14, 16, 18);
            run.finished(contender, FIVE, 30, 30, 30, 30, 30);
        }
        Standings standings = Standings.of(named(run.run(), run.run()), Measure.ACCURACY, List.of(ONE, FIVE));
        assertThat(standings.standings().get(0).values()[0])
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(20 / 40.0, 21 / 40.0, 22 / 40.0, 23 / 40.0, 24 / 40.0);
    }

    @Test
    void whatDidNotFinishEverywhereIsLeftOutWithTheReason() {
        SmallRun one = small(30, 10, FIVE);
        SmallRun two = small(30, 10, FIVE);
        Contender failing = one.contender("failing", Role.TRANSFER);
        two.contender("failing", Role.TRANSFER);
        one.finished(failing, FIVE, 1, 2, 3, 4);
        one.ended(failing, FIVE, 4, new Outcome.Failed("out of luck"));
        one.contender("only here", Role.TRANSFER);
        Contender unfit = one.contender("unfit", Role.TRANSFER);
        two.contender("unfit", Role.TRANSFER);
        one.ended(unfit, FIVE, 0, new Outcome.NotApplicable("there is no source"));
        Contender late = one.contender("late", Role.TRANSFER);
        two.contender("late", Role.TRANSFER);
        one.finished(late, FIVE, 9);
        assertThat(Standings.of(named(one.run(), two.run()), Measure.ACCURACY, List.of(FIVE))
                        .leftOut())
                .contains(
                        new LeftOut("failing", "in s0 at 5 per class, seed 4: failed: out of luck"),
                        new LeftOut("only here", "it is not in s1"),
                        new LeftOut(
                                "unfit", "in s0 at 5 per class, seed 0: not applicable, because there is no source"),
                        new LeftOut("late", "in s0 at 5 per class, seed 1: no result yet"));
    }

    @Test
    void fewScenariosAndOnesThatShareTheirTargetAreWarnedOf() {
        Run run = withTarget(small(30, 10, FIVE).run(), "usps");
        Run other = withTarget(small(30, 10, FIVE).run(), "mnist");
        assertThat(Standings.of(named(run, other, run), Measure.ACCURACY, List.of(FIVE))
                        .warnings())
                .containsExactly(
                        FEW_SEEDS,
                        "3 scenarios are few: with fewer than 5 the tests see only large differences.",
                        "s0 and s2 share their target, usps: they are not two independent scenarios, and the tests take them for two.");
        Run[] many = IntStream.range(0, 5)
                .mapToObj(i -> withTarget(small(30, 10, FIVE).run(), "target " + i))
                .toArray(Run[]::new);
        assertThat(Standings.of(named(many), Measure.ACCURACY, List.of(FIVE)).warnings())
                .containsExactly(FEW_SEEDS);
    }

    @Test
    void scenariosThatShareTheirTargetsAreNamedTogether() {
        Run usps = withTarget(small(30, 10, FIVE).run(), "usps");
        Run mnist = withTarget(small(30, 10, FIVE).run(), "mnist");
        assertThat(Standings.of(named(usps, usps, mnist, usps), Measure.ACCURACY, List.of(FIVE))
                        .warnings())
                .contains(
                        "s0, s1 and s3 share their target, usps: they are not 3 independent scenarios, and the tests take them for 3.");
        assertThat(Standings.of(named(usps, mnist, mnist, usps), Measure.ACCURACY, List.of(FIVE))
                        .warnings())
                .contains(
                        "Some scenarios share their target: s0 and s3; s1 and s2. They are not independent, and the tests take them for it.");
    }

    private static Run withTarget(Run run, String target) {
        return new Run(
                run.name(),
                run.title(),
                Map.of("target", target),
                run.provenance(),
                run.experiment(),
                run.contenders(),
                run.controls(),
                run.budgets(),
                run.seeds(),
                run.heldOut().get(0),
                run.results(),
                run.files());
    }

    @Test
    void runsWithoutStrategiesInCommonAreRefused() {
        SmallRun one = new SmallRun(FIVE);
        one.finished(one.contender("scratch", Role.SCRATCH), FIVE, 1, 1, 1, 1, 1);
        assertThatThrownBy(
                        () -> Standings.of(named(one.run(), small(1, 2, FIVE).run()), Measure.ACCURACY, List.of(FIVE)))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("fewer than two strategies finished in all runs: a: it is not in s0; ")
                .hasMessageEndingWith("Compare runs that have strategies in common.");
    }

    @Test
    void aMeasureOfNumbersDoesNotFitClasses() {
        assertThatThrownBy(() -> Standings.of(
                        named(small(1, 2, FIVE).run(), small(1, 2, FIVE).run()), Measure.RMSE, List.of(FIVE)))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("rmse is no measure of what s0 predicts; these are: accuracy, ");
    }

    @Test
    void budgetsAreThoseThatAllRunsHave() {
        List<ScenarioRun> runs =
                named(small(1, 2, ONE, FIVE).run(), small(1, 2, FIVE, TEN).run());
        assertThat(CommonBudgets.of(runs)).containsExactly(FIVE);
        assertThat(CommonBudgets.of(runs, 5)).isEqualTo(FIVE);
        assertThatThrownBy(() -> CommonBudgets.of(runs, 10))
                .hasMessage(
                        "there is no budget 10 in s0 (it has 1 per class, 5 per class). Name one that all runs have:"
                                + " 5 per class.");
        assertThatThrownBy(() -> CommonBudgets.of(
                        named(small(1, 2, ONE).run(), small(1, 2, TEN).run())))
                .hasMessage("the runs have no budget in common: s0 (it has 1 per class); s1 (it has 10 per class)."
                        + " Run the experiments again with budgets in common.");
        List<ScenarioRun> kinds = named(
                small(1, 2, ONE, FIVE).run(),
                small(1, 2, ONE, new Budget.Count(5)).run());
        assertThatThrownBy(() -> CommonBudgets.of(kinds, 5)).hasMessageStartingWith("the budget 5 is not the same");
    }
}
