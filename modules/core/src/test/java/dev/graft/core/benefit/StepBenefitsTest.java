package dev.graft.core.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Contender;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Role;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StepBenefitsTest {
    private static final Budget FIVE = new Budget.PerClass(5);

    private final Outcomes outcomes = new Outcomes(10, 3, 5);
    private final Contender scratch = outcomes.contender("scratch", Family.BASELINE, Role.SCRATCH);
    private final Contender fineTune = outcomes.contender("fine-tune", Family.PARAMETER, Role.TRANSFER);

    @Test
    void benefitsAreThoseOfTheCurvesWhereWhatHasStoppedStays() {
        for (int seed = 0; seed < 3; seed++) {
            train(fineTune, seed, 0, 0.1, 1, 0.6, 4, 0.8);
            train(scratch, seed, 0, 0.1, 1, 0.2, 4, 0.4, 16, 0.7);
        }
        StepBenefits benefits = of(OptionalDouble.empty()).orElseThrow();
        assertThat(benefits.with().at()).containsExactly(0, 1, 4, 16);
        assertThat(benefits.with().values()).containsExactly(new double[] {0.1, 0.6, 0.8, 0.8}, within(1e-12));
        assertThat(benefits.of(Benefit.START).value()).isZero();
        assertThat(benefits.of(Benefit.ASYMPTOTE).value()).isCloseTo(0.1, within(1e-12));
        // (-2 0.6 + 2 0.8) / 8 and (-2 0.2 + 2 0.7) / 8
        assertThat(benefits.of(Benefit.SLOPE).value()).isCloseTo(0.05 - 0.125, within(1e-12));
        // 2 0.7 + 2 0.8 = 3 and 2 0.3 + 2 0.55 = 1.7
        assertThat(benefits.of(Benefit.AREA_RATIO).value()).isCloseTo(1.3 / 1.7, within(1e-12));
        assertThat(benefits.of(Benefit.TO_THRESHOLD).value()).isCloseTo(2, within(1e-9));
        assertThat(benefits.of(Benefit.START).interval()).isPresent();
    }

    @Test
    void aThresholdCanBeGiven() {
        train(fineTune, 0, 1, 0.2, 4, 0.6);
        train(scratch, 0, 1, 0.2, 4, 0.3);
        assertThat(of(OptionalDouble.of(0.6)).orElseThrow().of(Benefit.TO_THRESHOLD))
                .isEqualTo(Measured.exactly(4));
    }

    @Test
    void stepsThatOneHasNotAreBetweenItsOwn() {
        train(fineTune, 0, 1, 0.2, 16, 0.6);
        train(scratch, 0, 1, 0.2, 4, 0.3, 16, 0.5);
        assertThat(of(OptionalDouble.empty()).orElseThrow().with().values())
                .containsExactly(new double[] {0.2, 0.4, 0.6}, within(1e-12));
    }

    @Test
    void onlySeedsWithSnapshotsOnBothSidesCount() {
        train(fineTune, 0, 1, 0.2);
        train(fineTune, 1, 1, 0.8);
        train(scratch, 1, 1, 0.5);
        assertThat(of(OptionalDouble.empty()).orElseThrow().of(Benefit.START).value())
                .isCloseTo(0.3, within(1e-12));
    }

    @Test
    void withoutSnapshotsThereIsNothingToCompare() {
        outcomes.finished(fineTune, 5, 1, 1, 1);
        train(scratch, 0, 1, 0.5);
        assertThat(of(OptionalDouble.empty())).isEmpty();
        assertThat(StepBenefits.of(outcomes.run(), Measure.ACCURACY, scratch, FIVE, OptionalDouble.empty()))
                .isEmpty();
    }

    private Optional<StepBenefits> of(OptionalDouble threshold) {
        return StepBenefits.of(outcomes.run(), Measure.ACCURACY, fineTune, FIVE, threshold);
    }

    private void train(Contender contender, int seed, double... stepsAndAccuracies) {
        outcomes.finishedSeed(contender, 5, seed, new boolean[10]);
        Checkpoint[] checkpoints = new Checkpoint[stepsAndAccuracies.length / 2];
        for (int i = 0; i < checkpoints.length; i++) {
            checkpoints[i] = new Checkpoint(
                    (long) stepsAndAccuracies[2 * i], Map.of(Measure.ACCURACY.id(), stepsAndAccuracies[2 * i + 1]));
        }
        outcomes.snapshots(contender, 5, seed, checkpoints);
    }
}
