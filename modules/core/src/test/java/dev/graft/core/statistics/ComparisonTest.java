package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.strategy.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Budget NONE = new Budget.PerClass(0);
    private static final Budget FIVE = new Budget.PerClass(5);

    private final SmallRun run = new SmallRun(NONE, FIVE);
    private final Contender scratch = run.contender("scratch", Role.SCRATCH);
    private final Contender sourceOnly = run.contender("source-only", Role.SOURCE_ONLY);
    private final Contender coral = run.contender("coral", Role.TRANSFER);
    private final Contender oracle = run.contender("oracle", Role.UPPER_BOUND);

    @Test
    void accuracyIsTheMeanOverSeedsAndSamples() {
        run.finished(coral, FIVE, 20, 30, 40);
        Cell cell = run.compared().cell(coral, FIVE);
        assertThat(cell.value().orElseThrow().mean()).isEqualTo(0.75);
        assertThat(cell.finished()).isEqualTo(3);
        assertThat(cell.fitSeconds()).isEqualTo(SmallRun.FIT_SECONDS + 1);
    }

    @Test
    void theBaselineIsScratchWhereTargetLabelsAreVisible() {
        finishAll();
        for (Contender contender : List.of(sourceOnly, coral, oracle)) {
            assertThat(run.compared().cell(contender, FIVE).gain().orElseThrow().baseline())
                    .isEqualTo("scratch");
        }
    }

    @Test
    void theBaselineIsSourceOnlyWhereNoTargetLabelIsVisible() {
        finishAll();
        assertThat(run.compared().cell(coral, NONE).gain().orElseThrow().baseline())
                .isEqualTo("source-only");
        assertThat(run.compared().cell(oracle, NONE).gain().orElseThrow().baseline())
                .isEqualTo("source-only");
    }

    @Test
    void scratchAndTheBaselineHaveNoGain() {
        finishAll();
        assertThat(run.compared().cell(scratch, NONE).gain()).isEmpty();
        assertThat(run.compared().cell(scratch, FIVE).gain()).isEmpty();
        assertThat(run.compared().cell(sourceOnly, NONE).gain()).isEmpty();
    }

    @Test
    void withoutLabelsAndWithoutSourceOnlyThereIsNoBaseline() {
        SmallRun other = new SmallRun(NONE);
        Contender baseline = other.contender("scratch", Role.SCRATCH);
        Contender tca = other.contender("tca", Role.TRANSFER);
        other.finished(baseline, NONE, 20, 20, 20);
        other.finished(tca, NONE, 30, 30, 30);
        Cell cell = other.compared().cell(tca, NONE);
        assertThat(cell.gain()).isEmpty();
        assertThat(cell.remark()).isEqualTo("no verdict: without target labels scratch is a guess; add source-only");
    }

    @Test
    void anUpperBoundHasAGainButNoVerdict() {
        finishAll();
        Cell cell = run.compared().cell(oracle, FIVE);
        assertThat(cell.gain().orElseThrow().verdict()).isEmpty();
        assertThat(cell.gain().orElseThrow().estimate().mean()).isEqualTo(0.5);
        assertThat(cell.remark()).startsWith("upper bound");
    }

    @Test
    void aTransferThatIsClearlyBetterHelpsAndOneThatIsClearlyWorseHurts() {
        finishAll();
        assertThat(verdict(coral, FIVE)).isEqualTo(Verdict.HELPS);
        assertThat(verdict(sourceOnly, FIVE)).isEqualTo(Verdict.HURTS);
        assertThat(verdict(coral, NONE)).isEqualTo(Verdict.NO_EVIDENCE);
    }

    @Test
    void onlySeedsThatFinishedOnBothSidesArePaired() {
        run.finishedSeed(scratch, FIVE, 0, 0);
        run.finishedSeed(scratch, FIVE, 1, 20);
        run.finishedSeed(scratch, FIVE, 3, 10);
        run.finishedSeed(coral, FIVE, 3, 14);
        run.finishedSeed(coral, FIVE, 1, 32);
        run.finishedSeed(coral, FIVE, 2, 40);
        Gain gain = run.compared().cell(coral, FIVE).gain().orElseThrow();
        assertThat(gain.seeds()).isEqualTo(2);
        assertThat(gain.estimate().mean()).isCloseTo((12 + 4) / 2.0 / SmallRun.SAMPLES, within(1e-12));
        assertThat(gain.verdict()).isEmpty();
    }

    @Test
    void withoutACommonSeedThereIsNoGain() {
        run.finishedSeed(scratch, FIVE, 0, 20);
        run.finishedSeed(coral, FIVE, 1, 30);
        assertThat(run.compared().cell(coral, FIVE).gain()).isEmpty();
    }

    @Test
    void belowThreeSeedsThereIsNoVerdictAndTheRemarkSaysSo() {
        run.finished(scratch, FIVE, 10, 10);
        run.finished(coral, FIVE, 40, 40);
        Cell cell = run.compared().cell(coral, FIVE);
        assertThat(cell.gain().orElseThrow().verdict()).isEmpty();
        assertThat(cell.remark()).isEqualTo("no verdict below 3 seeds");
    }

    @Test
    void remarksSayWhyThereIsNoNumber() {
        run.ended(coral, NONE, 0, new Outcome.NotApplicable("no target label is visible"));
        run.ended(coral, FIVE, 0, new Outcome.Failed("a NaN"));
        assertThat(run.compared().cell(coral, NONE).remark())
                .isEqualTo("not applicable, because no target label is visible");
        assertThat(run.compared().cell(coral, FIVE).remark()).isEqualTo("failed: a NaN");
        assertThat(run.compared().cell(coral, FIVE).value()).isEmpty();
        assertThat(run.compared().cell(coral, FIVE).fitSeconds()).isNaN();
        assertThat(run.compared().cell(scratch, FIVE).remark()).isEqualTo("no result yet");
    }

    @Test
    void pValuesAreCorrectedOverAllCellsWithAVerdictAndNoOthers() {
        finishAll();
        Comparison comparison = run.compared();
        List<Gain> tested = comparison.cells().stream()
                .flatMap(cell -> cell.gain().stream())
                .filter(gain -> gain.verdict().isPresent())
                .toList();
        // coral at both budgets, source-only at five
        assertThat(tested).hasSize(3);
        double[] adjusted = Holm.adjust(
                tested.stream().mapToDouble(gain -> gain.estimate().pValue()).toArray());
        assertThat(tested.stream().mapToDouble(Gain::correctedP).toArray()).containsExactly(adjusted);
        assertThat(adjusted[0]).isGreaterThan(tested.get(0).estimate().pValue());
        Gain bound = comparison.cell(oracle, FIVE).gain().orElseThrow();
        assertThat(bound.correctedP()).isEqualTo(bound.estimate().pValue());
    }

    @Test
    void theVerdictIsThatOfTheCorrectedPValue() {
        SmallRun wide = new SmallRun(FIVE);
        Contender baseline = wide.contender("scratch", Role.SCRATCH);
        wide.finished(baseline, FIVE, 20, 20, 20);
        for (int i = 0; i < 12; i++) {
            wide.finished(wide.contender("c" + i, Role.TRANSFER), FIVE, 27, 27, 27);
        }
        Gain gain = wide.compared().cells().get(1).gain().orElseThrow();
        assertThat(gain.estimate().pValue()).isLessThan(Verdict.LEVEL);
        assertThat(gain.correctedP()).isGreaterThan(Verdict.LEVEL);
        assertThat(gain.verdict()).contains(Verdict.NO_EVIDENCE);
    }

    @Test
    void wilcoxonIsThereFromSixSeedsOn() {
        run.finished(scratch, FIVE, 10, 10, 10, 10, 10, 10);
        run.finished(coral, FIVE, 11, 12, 13, 14, 15, 16);
        run.finished(sourceOnly, FIVE, 11, 12, 13, 14, 15);
        assertThat(run.compared().cell(coral, FIVE).gain().orElseThrow().wilcoxonP())
                .contains(2 / 64.0);
        assertThat(run.compared().cell(sourceOnly, FIVE).gain().orElseThrow().wilcoxonP())
                .isEmpty();
    }

    @Test
    void predictionsThatTrialsShareAreReadOnce() {
        run.finishedAs("one", sourceOnly, NONE, 0, 10);
        run.finishedAs("one", sourceOnly, FIVE, 0, 10);
        run.finishedAs("two", sourceOnly, FIVE, 1, 12);
        run.compared();
        assertThat(run.reads()).isEqualTo(2);
    }

    private Verdict verdict(Contender contender, Budget budget) {
        return run.compared()
                .cell(contender, budget)
                .gain()
                .orElseThrow()
                .verdict()
                .orElseThrow();
    }

    private void finishAll() {
        run.finished(scratch, NONE, 2, 2, 2);
        run.finished(scratch, FIVE, 20, 19, 21);
        run.finished(sourceOnly, NONE, 8, 8, 8);
        run.finished(sourceOnly, FIVE, 8, 8, 8);
        run.finished(coral, NONE, 9, 8, 9);
        run.finished(coral, FIVE, 35, 36, 34);
        run.finished(oracle, NONE, 40, 40, 40);
        run.finished(oracle, FIVE, 40, 40, 40);
    }
}
