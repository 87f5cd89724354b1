package dev.graft.strategies.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainClassifierTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void identicalDomainsWeighAlike(int folds) {
        double[][] x = Points.normal(400, 2, 0, 1);
        double[] ones = new double[400];
        Arrays.fill(ones, 1);
        assertThat(weights(1000, folds, x, Dense.of(x))).containsExactly(ones, within(folds == 1 ? 1e-12 : 0.5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void approachesTheRatioOfTwoGaussians(int folds) {
        double[][] source = Points.normal(4000, 1, 0, 1);
        double[] weights = weights(1000, folds, source, Dense.of(Points.normal(1000, 1, 0.7, 2)));
        double[] truth = Arrays.stream(source)
                .mapToDouble(x -> Math.exp(0.7 * x[0] - 0.245))
                .toArray();
        for (int i = 0; i < truth.length; i++) {
            assertThat(weights[i]).isCloseTo(truth[i], within(0.35 * truth[i]));
        }
    }

    @Test
    void neitherDomainOutweighsTheOther() {
        Trial trial = Trial.ofMeans();
        fit(1000, 1, Points.normal(30, 1, 0, 1), Dense.of(Points.normal(6, 1, 0, 2)), trial);
        double[] weights = trial.lessons.get(0).weights();
        assertThat(Arrays.stream(weights, 0, 30).sum()).isEqualTo(30);
        assertThat(Arrays.stream(weights, 30, 36).sum()).isCloseTo(30, within(1e-12));
        assertThat(trial.lessons.get(0).data().classes().counts()).containsExactly(30, 6);
    }

    @Test
    void noSampleIsWeighedByWhatHasLearnedFromIt() {
        Trial trial = Trial.ofMeans();
        fit(1000, 3, Points.normal(30, 1, 0, 1), Dense.of(Points.normal(6, 1, 0, 2)), trial);
        assertThat(trial.lessons).hasSize(4);
        assertThat(trial.lessons.subList(0, 3))
                .allSatisfy(
                        lesson -> assertThat(lesson.data().classes().counts()).containsExactly(20, 4));
    }

    @Test
    void aWeightHasABound() {
        double[][] apart = {{0}, {0.1}, {40}};
        double[] weights = weights(7, 1, apart, Dense.of(new double[] {40}, new double[] {40.1}));
        assertThat(weights[2]).isEqualTo(7);
        assertThat(weights[0]).isLessThan(1e-100);
    }

    @Test
    void sparseSamplesStaySparse() {
        double[][] x = {{1, 0}, {0, 2}};
        Trial trial = Trial.ofMeans();
        new DomainClassifier(new DomainClassifier.Settings(1000, 1))
                .fit(
                        new Adaptation(
                                List.of(Points.sparselyLabelled(x)), new Target.Unlabelled(Points.sparse(x)), 0.5),
                        trial);
        assertThat(trial.lessons.get(0).data().samples()).isInstanceOf(Sparse.class);
    }

    @Test
    void refusesMoreFoldsThanSamples() {
        assertThatThrownBy(() -> weights(1000, 5, new double[][] {{1}}, Dense.of(new double[] {2})))
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll("2 samples cannot be split into 5", "Lower folds");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 'bound must be above 0, was 0.0'",
        "NaN, 1, bound must",
        "1, 0, 'folds must be at least 1, was 0'"
    })
    void refusesSettingsOutOfRange(double bound, int folds, String message) {
        assertThatThrownBy(() -> new DomainClassifier.Settings(bound, folds)).hasMessageContaining(message);
    }

    private static double[] weights(double bound, int folds, double[][] source, Samples target) {
        Trial trial = Trial.ofMeans();
        fit(bound, folds, source, target, trial);
        return trial.last().weights();
    }

    private static void fit(double bound, int folds, double[][] source, Samples target, Trial trial) {
        new DomainClassifier(new DomainClassifier.Settings(bound, folds))
                .fit(new Adaptation(List.of(Points.labelled(source)), new Target.Unlabelled(target), 0.5), trial);
    }
}
