package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Contender;
import dev.graft.core.strategy.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class StepCurveTest {
    private static final Budget BUDGET = new Budget.Count(5);

    private final SmallRun small = new SmallRun(BUDGET);
    private final Contender tuned = small.contender("tuned", Role.TRANSFER);

    @Test
    void aSeedThatStoppedKeepsItsLastValue() {
        seed(0, Map.of(0L, 0.1, 10L, 0.5, 20L, 0.6, 50L, 0.9));
        seed(1, Map.of(0L, 0.3, 10L, 0.7, 20L, 0.8));
        List<StepCurve.Point> points = curve(Measure.ACCURACY);
        assertThat(points).extracting(StepCurve.Point::step).containsExactly(0L, 10L, 20L, 50L);
        assertThat(means(points)).containsExactly(new double[] {0.2, 0.6, 0.7, 0.85}, within(1e-12));
        assertThat(points).extracting(StepCurve.Point::stopped).containsExactly(0, 0, 0, 1);
        assertThat(points).extracting(StepCurve.Point::seeds).containsOnly(2);
    }

    /** The mean is over the same seeds at every step, so one seed's own last step is no point of the curve. */
    @Test
    void aStepCountsOnlyWhereEverySeedHasAValue() {
        seed(0, Map.of(0L, 0.1, 20L, 0.5, 37L, 0.6));
        seed(1, Map.of(0L, 0.1, 20L, 0.5, 50L, 0.8, 64L, 0.9));
        seed(2, Map.of(5L, 0.4, 20L, 0.5, 50L, Double.NaN, 80L, 1.0));
        List<StepCurve.Point> points = curve(Measure.ACCURACY);
        assertThat(points).extracting(StepCurve.Point::step).containsExactly(20L, 80L);
        assertThat(means(points)).containsExactly(new double[] {0.5, 2.5 / 3}, within(1e-12));
    }

    @Test
    void theIntervalIsThatOfSeedsThatAreRightOnTheSameSamples() {
        seed(0, Map.of(1L, 0.5));
        seed(1, Map.of(1L, 0.5));
        double[][] values = new double[2][SmallRun.SAMPLES];
        for (int i = 0; i < SmallRun.SAMPLES / 2; i++) {
            values[0][i] = 1;
            values[1][i] = 1;
        }
        Interval known = Estimate.of(values, new Interval(0, 1)).interval(0.95);
        Interval found = curve(Measure.ACCURACY).get(0).interval().orElseThrow();
        assertThat(found.low()).isCloseTo(known.low(), within(1e-12));
        assertThat(found.high()).isCloseTo(known.high(), within(1e-12));
    }

    @Test
    void seedsThatDifferWidenItAndOneSeedHasNone() {
        seed(0, Map.of(0L, 0.45, 1L, 0.3));
        assertThat(curve(Measure.ACCURACY)).allMatch(point -> point.interval().isEmpty());
        seed(1, Map.of(0L, 0.55, 1L, 0.7));
        List<StepCurve.Point> points = curve(Measure.ACCURACY);
        assertThat(width(points.get(1))).isGreaterThan(width(points.get(0)));
        assertThat(points.get(1).interval().orElseThrow()).isEqualTo(new Interval(0, 1));
    }

    @Test
    void whatTookNoSnapshotsHasNoPoints() {
        small.finishedSeed(tuned, BUDGET, 0, 20);
        assertThat(curve(Measure.ACCURACY)).isEmpty();
        seed(1, Map.of(1L, 0.5));
        assertThat(curve(Measure.LOG_LOSS)).isEmpty();
        assertThat(curve(Measure.ACCURACY)).extracting(StepCurve.Point::seeds).containsExactly(1);
    }

    private void seed(int seed, Map<Long, Double> accuracies) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        new TreeMap<>(accuracies)
                .forEach((step, value) -> checkpoints.add(new Checkpoint(step, Map.of("accuracy", value))));
        small.finishedSeed(tuned, BUDGET, seed, 20);
        small.snapshots(tuned, BUDGET, seed, checkpoints);
    }

    private List<StepCurve.Point> curve(Measure measure) {
        return StepCurve.of(small.run(), tuned, BUDGET, measure).points();
    }

    private static double[] means(List<StepCurve.Point> points) {
        return points.stream().mapToDouble(StepCurve.Point::mean).toArray();
    }

    private static double width(StepCurve.Point point) {
        Interval interval = point.interval().orElseThrow();
        return interval.high() - interval.low();
    }
}
