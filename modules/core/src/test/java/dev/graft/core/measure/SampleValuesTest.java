package dev.graft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The values of samples: their mean is the measure, and their variance that of the measure. */
class SampleValuesTest {
    private static final List<String> AB = List.of("a", "b");

    static Stream<Measure> judges() {
        return Stream.of(Measure.values()).filter(Measure::canJudge);
    }

    @Test
    void whatCanJudgeIsLargerForBetterAndAMeanOverSamples() {
        assertThat(judges())
                .containsExactly(
                        Measure.ACCURACY,
                        Measure.BALANCED_ACCURACY,
                        Measure.AUC_ROC,
                        Measure.R2,
                        Measure.EXPLAINED_VARIANCE)
                .allMatch(Measure::higherIsBetter)
                .allMatch(Measure::isInPercent);
        assertThatThrownBy(() -> Measure.RMSE.ofSamples(new Scores.OfReals(new double[1]), Reals.of(1)))
                .hasMessage("no verdict can rest on rmse");
    }

    @ParameterizedTest
    @MethodSource("judges")
    void theirMeanIsTheMeasure(Measure measure) {
        SplittableRandom random = new SplittableRandom(3);
        int defined = 0;
        for (int round = 0; round < 300; round++) {
            int samples = 2 + random.nextInt(30);
            Labels truth = truth(measure, samples, 2 + random.nextInt(3), random);
            Scores scores = scores(truth, random);
            double value = measure.of(scores, truth);
            double mean =
                    Arrays.stream(measure.ofSamples(scores, truth)).average().orElseThrow();
            if (Double.isNaN(value)) {
                assertThat(mean).isNaN();
            } else {
                assertThat(mean).isCloseTo(value, within(1e-12));
                defined++;
            }
        }
        assertThat(defined).isGreaterThan(200);
    }

    @Test
    void accuracyIsOneOrZero() {
        Scores scores = new Scores.OfClasses(AB, new double[][] {{1, 0}, {0.5, 0.5}, {0.2, 0.8}});
        assertThat(Measure.ACCURACY.ofSamples(scores, Classes.of(AB, 0, 1, 1))).containsExactly(1, 0, 1);
    }

    @Test
    void aSampleOfR2IsItsSquaredErrorOverTheVarianceOfLabels() {
        // labels 1, 2, 3, 6: variance 3.5; errors 0, -1, -1, 4 with mean 0.5
        Reals truth = Reals.of(1, 2, 3, 6);
        Scores predicted = new Scores.OfReals(new double[] {1, 3, 4, 2});
        assertThat(Measure.R2.ofSamples(predicted, truth))
                .containsExactly(new double[] {1, 1 - 1 / 3.5, 1 - 1 / 3.5, 1 - 16 / 3.5}, within(1e-12));
        assertThat(Measure.EXPLAINED_VARIANCE.ofSamples(predicted, truth))
                .containsExactly(
                        new double[] {1 - 0.25 / 3.5, 1 - 2.25 / 3.5, 1 - 2.25 / 3.5, 1 - 12.25 / 3.5}, within(1e-12));
        assertThat(Measure.R2.ofSamples(predicted, Reals.of(2, 2, 2, 2))).containsOnly(Double.NaN);
    }

    /** Two of class b with 0.9 and 0.4, three of class a with 0.5, 0.4 and 0.1, all probabilities of b. */
    @Test
    void theAreaUnderTheCurveHasTheVarianceOfDeLong() {
        double[] ofB = {0.9, 0.4, 0.5, 0.4, 0.1};
        Scores scores = new Scores.OfClasses(
                AB, Arrays.stream(ofB).mapToObj(p -> new double[] {1 - p, p}).toArray(double[][]::new));
        double[] values = Measure.AUC_ROC.ofSamples(scores, Classes.of(AB, 1, 1, 0, 0, 0));
        // of b: 0.9 is above all three, 0.4 above one and beside one: 1 and 1/2; of a: 1/2, 3/4 and 1 of those of b are
        // above
        double area = 0.75;
        assertThat(Arrays.stream(values).average().orElseThrow()).isCloseTo(area, within(1e-12));
        // S10 = var(1, 0.5) = 1/8, S01 = var(0.5, 0.75, 1) = 1/16
        double variance = 1 / 8.0 / 2 + 1 / 16.0 / 3;
        assertThat(variance(values) / 5).isCloseTo(variance, within(1e-12));
    }

    @Test
    void aDifferenceOfTwoAreasHasTheCovarianceOfDeLong() {
        SplittableRandom random = new SplittableRandom(5);
        Classes truth =
                Classes.of(AB, IntStream.range(0, 40).map(i -> i < 12 ? 1 : 0).toArray());
        Scores.OfClasses one = (Scores.OfClasses) scores(truth, random);
        Scores.OfClasses other = (Scores.OfClasses) scores(truth, random);
        double[] first = Measure.AUC_ROC.ofSamples(one, truth);
        double[] second = Measure.AUC_ROC.ofSamples(other, truth);
        double[] difference =
                IntStream.range(0, 40).mapToDouble(j -> first[j] - second[j]).toArray();
        double[] mine = IntStream.range(0, 12)
                .mapToDouble(i -> placement(one, i, 12, 40, 1) - placement(other, i, 12, 40, 1))
                .toArray();
        double[] others = IntStream.range(12, 40)
                .mapToDouble(i -> placement(one, i, 0, 12, -1) - placement(other, i, 0, 12, -1))
                .toArray();
        assertThat(variance(difference) / 40).isCloseTo(variance(mine) / 12 + variance(others) / 28, within(1e-12));
    }

    /** The share of samples from one to another that are on the side of a sample where they should be. */
    private static double placement(Scores.OfClasses scores, int sample, int from, int to, int sign) {
        double mine = scores.values()[sample][1];
        return IntStream.range(from, to)
                .mapToDouble(j -> (1 + sign * Math.signum(mine - scores.values()[j][1])) / 2)
                .average()
                .orElseThrow();
    }

    @Test
    void balancedAccuracyHasTheVarianceOfItsClasses() {
        Classes truth = Classes.of(AB, 0, 0, 0, 0, 1, 1);
        Scores scores = new Scores.OfClasses(AB, new double[][] {{1, 0}, {1, 0}, {1, 0}, {0, 1}, {0, 1}, {1, 0}});
        double[] values = Measure.BALANCED_ACCURACY.ofSamples(scores, truth);
        // recalls 3/4 and 1/2, of variance 1/4 over 4 samples and 1/2 over 2, each weighing a half
        assertThat(Arrays.stream(values).average().orElseThrow()).isCloseTo(0.625, within(1e-12));
        assertThat(variance(values) / 6).isCloseTo((0.25 / 4 + 0.5 / 2) / 4, within(1e-12));
    }

    private static double variance(double... values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }

    private static Labels truth(Measure measure, int samples, int classes, SplittableRandom random) {
        return measure.task() == Measure.Task.NUMBERS
                ? Reals.of(random.doubles(samples).toArray())
                : Classes.of(
                        IntStream.range(0, classes).mapToObj(c -> "c" + c).toList(),
                        random.ints(samples, 0, classes).toArray());
    }

    /** Of few distinct values, so that there are ties. */
    private static Scores scores(Labels truth, SplittableRandom random) {
        if (truth instanceof Reals) {
            return new Scores.OfReals(random.doubles(truth.size()).toArray());
        }
        List<String> names = ((Classes) truth).names();
        double[][] values = new double[truth.size()][];
        for (int j = 0; j < values.length; j++) {
            double[] row = random.ints(names.size(), 1, 4).asDoubleStream().toArray();
            double sum = Arrays.stream(row).sum();
            values[j] = Arrays.stream(row).map(v -> v / sum).toArray();
        }
        return new Scores.OfClasses(names, values);
    }
}
