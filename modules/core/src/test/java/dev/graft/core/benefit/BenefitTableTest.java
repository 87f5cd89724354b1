package dev.graft.core.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.control.Control;
import dev.graft.core.control.ControlArm;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Interval;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Role;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What transfer is worth in a run of 40 held-out samples, by hand. */
class BenefitTableTest {
    private final Outcomes outcomes = new Outcomes(40, 3, 1, 4, 16);
    private final Contender scratch = outcomes.contender("scratch", Family.BASELINE, Role.SCRATCH);
    private final Contender coral = outcomes.contender("coral", Family.FEATURE, Role.TRANSFER);

    @Test
    void benefitsAreThoseOfTheMeanCurves() {
        finish();
        Benefits row = row();
        assertThat(row.baseline()).isEqualTo("scratch");
        assertThat(row.with().values()).containsExactly(0.5, 0.6, 0.7);
        assertThat(row.without().values()).containsExactly(0.25, 0.5, 0.75);
        assertThat(row.of(Benefit.START).value()).isCloseTo(0.25, within(1e-12));
        assertThat(row.of(Benefit.ASYMPTOTE).value()).isCloseTo(-0.05, within(1e-12));
        assertThat(row.of(Benefit.SLOPE).value()).isCloseTo(0.05 - 0.125, within(1e-12));
        assertThat(row.of(Benefit.AREA_RATIO).value()).isCloseTo(0.6 / 0.5 - 1, within(1e-12));
        assertThat(row.of(Benefit.TO_THRESHOLD).value()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void worthIsHowManyLabelsScratchNeeds() {
        finish();
        assertThat(row().worths().get(0).labels().value()).isEqualTo(4);
        // 0.6 is 2 fifths of the way from 4 to 16 labels
        assertThat(row().worths().get(1).labels().value()).isCloseTo(4 * Math.pow(4, 0.4), within(1e-9));
        outcomes.finished(outcomes.contender("best", Family.FEATURE, Role.TRANSFER), 1, 39, 39, 39);
        outcomes.finished(outcomes.contender("worst", Family.FEATURE, Role.TRANSFER), 1, 1, 1, 1);
        BenefitTable table = BenefitTable.of(outcomes.run(), Measure.ACCURACY);
        assertThat(table.rows().get(1).worths().get(0).labels())
                .isEqualTo(new Measured(
                        Double.POSITIVE_INFINITY,
                        java.util.Optional.of(new Interval(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))));
        assertThat(table.rows().get(2).worths().get(0).labels().value()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void aThresholdCanBeGiven() {
        finish();
        BenefitTable table = BenefitTable.of(outcomes.run(), Measure.ACCURACY, OptionalDouble.of(0.6));
        assertThat(table.rows().get(0).of(Benefit.TO_THRESHOLD).value()).isCloseTo(4, within(1e-9));
    }

    @Test
    void lessIsBetterForALoss() {
        finish();
        Benefits row = BenefitTable.of(outcomes.run(), Measure.LOG_LOSS).rows().get(0);
        double difference = Math.log(0.9) - Math.log(0.1); // of a sample that is right and one that is wrong
        assertThat(row.of(Benefit.START).value()).isCloseTo(0.25 * difference, within(1e-6));
        assertThat(row.of(Benefit.ASYMPTOTE).value()).isCloseTo(-0.05 * difference, within(1e-6));
    }

    @Test
    void theGapToAnUpperBoundIsClosedInPart() {
        finish();
        Contender oracle = outcomes.contender("oracle", Family.BASELINE, Role.UPPER_BOUND);
        outcomes.finished(oracle, 1, 40, 40, 40);
        outcomes.finished(oracle, 16, 30, 30, 30);
        Benefits row = row();
        // from 0.25 to 0.5 of 0.25 to 1
        assertThat(row.worths().get(0).gapClosed().orElseThrow().value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(row.worths().get(1).gapClosed()).isEmpty();
        assertThat(row.worths().get(2).gapClosed()).as("scratch is as good").isEmpty();
    }

    @Test
    void negativeTransferIsAgainstTheSameWithoutTheSource() {
        finish();
        Contender targetOnly = outcomes.contender("target-only", Family.BASELINE, Role.TARGET_ONLY);
        outcomes.finished(targetOnly, 1, 24, 24, 24);
        Worth.NegativeTransfer negative =
                row().worths().get(0).negativeTransfer().orElseThrow();
        assertThat(negative.without()).isEqualTo("target-only");
        assertThat(negative.gap().value()).isCloseTo(0.1, within(1e-12));
        assertThat(row().worths().get(1).negativeTransfer()).isEmpty();
    }

    @Test
    void aNetworkIsWithoutItsSourceWhereItsNumbersAreDrawnAnew() {
        Contender fineTune = outcomes.contender("fine-tune", Family.PARAMETER, Role.TRANSFER);
        Contender random = new Contender(
                "fine-tune, random-backbone",
                "fine-tune",
                Family.PARAMETER,
                Role.TRANSFER,
                "",
                fineTune.citation(),
                fineTune.settings());
        outcomes.control(new ControlArm(Control.RANDOM_BACKBONE, "fine-tune", random));
        finish();
        outcomes.finished(fineTune, 4, 30, 30, 30);
        outcomes.finished(random, 4, 20, 20, 20);
        Worth worth = BenefitTable.of(outcomes.run(), Measure.ACCURACY)
                .of(fineTune)
                .orElseThrow()
                .worths()
                .get(0);
        assertThat(worth.negativeTransfer().orElseThrow().gap().value()).isCloseTo(-0.25, within(1e-12));
    }

    @Test
    void intervalsAreAroundTheirNumbersAndTheSameAgain() {
        finish();
        Benefits row = row();
        for (Benefit benefit : Benefit.values()) {
            Measured measured = row.of(benefit);
            Interval interval = measured.interval().orElseThrow();
            assertThat(measured.value()).as("%s", benefit).isBetween(interval.low(), interval.high());
        }
        assertThat(row().overall()).isEqualTo(row.overall());
    }

    @Test
    void oneSeedHasNoInterval() {
        outcomes.finished(scratch, 1, 10);
        outcomes.finished(coral, 1, 20);
        assertThat(row().of(Benefit.START)).isEqualTo(Measured.exactly(0.25));
    }

    @Test
    void onlySeedsThatFinishedOnBothSidesCount() {
        outcomes.finished(scratch, 1, 10, 20, 30);
        outcomes.finished(coral, 1, 20, 20);
        assertThat(row().without().values()).containsExactly(0.375);
    }

    @Test
    void whoSharesNothingWithTheBaselineHasNoRow() {
        outcomes.finished(scratch, 1, 10, 10, 10);
        outcomes.finished(coral, 4, 10, 10, 10);
        assertThat(BenefitTable.of(outcomes.run(), Measure.ACCURACY).rows()).isEmpty();
        Outcomes without = new Outcomes(40, 3, 1);
        without.finished(without.contender("coral", Family.FEATURE, Role.TRANSFER), 1, 10, 10, 10);
        assertThat(BenefitTable.of(without.run(), Measure.ACCURACY).rows()).isEmpty();
    }

    private void finish() {
        outcomes.finished(scratch, 1, 10, 10, 10);
        outcomes.finished(scratch, 4, 20, 20, 20);
        outcomes.finished(scratch, 16, 30, 30, 30);
        outcomes.finished(coral, 1, 18, 20, 22);
        outcomes.finished(coral, 4, 24, 24, 24);
        outcomes.finished(coral, 16, 28, 28, 28);
    }

    private Benefits row() {
        return BenefitTable.of(outcomes.run(), Measure.ACCURACY).rows().get(0);
    }
}
