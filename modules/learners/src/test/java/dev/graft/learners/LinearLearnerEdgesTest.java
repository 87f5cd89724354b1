package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link LinearLearner} makes of data at the edge of what can be learned from. */
class LinearLearnerEdgesTest {
    private static final Seeds SEEDS = new Seeds(7);
    private final Blobs training = Blobs.of(200, 20, 4, 1);

    @Test
    void takesRowsOfZeros() {
        Labelled data = new Labelled(
                Dense.of(new double[] {0, 0}, new double[] {0, 0}, new double[] {1, 2}, new double[] {1, 2.5}),
                Classes.of(List.of("none", "some"), 0, 0, 1, 1));

        Predictor predictor = learner("auto").fit(data, new double[] {1, 1, 1, 1}, SEEDS);

        assertThat(classOf(predictor, 0, 0)).isEqualTo(0);
        assertThat(classOf(predictor, 1, 2)).isEqualTo(1);
    }

    @Test
    void takesRowsThatAreAllEqual() {
        Labelled data = new Labelled(
                Dense.of(new double[] {5}, new double[] {5}, new double[] {5}),
                Classes.of(List.of("often", "seldom"), 0, 0, 1));

        assertThat(classOf(learner("0.1").fit(data, new double[] {1, 1, 1}, SEEDS), 5))
                .isEqualTo(0);
    }

    @Test
    void learnsFromOneLabelPerClass() {
        Labelled data = new Labelled(
                Dense.of(new double[] {0, 1}, new double[] {1, 0}), Classes.of(List.of("up", "right"), 0, 1));

        Predictor predictor = learner("auto").fit(data, new double[] {1, 1}, SEEDS);

        assertThat(classOf(predictor, 0, 2)).isEqualTo(0);
        assertThat(classOf(predictor, 2, 0)).isEqualTo(1);
    }

    @Test
    void givesProbabilityZeroToClassesWithoutASample() {
        Labelled data = new Labelled(
                Dense.of(new double[] {0, 1}, new double[] {1, 0}), Classes.of(List.of("up", "never", "right"), 2, 0));

        Predictor predictor = learner("auto").fit(data, new double[] {1, 1}, SEEDS);
        double[] row = values(predictor, Dense.of(new double[] {0, 1}))[0];

        assertThat(row).hasSize(3);
        assertThat(row[1]).isZero();
        assertThat(predictor.linear()).isEmpty();
        assertThat(predictor.trainedParameters()).hasValue(2 * 2 + 2); // of the two classes that it has seen
        assertThat(row[0] + row[2]).isCloseTo(1, within(1e-12));
    }

    @Test
    void alwaysPredictsTheOnlyClassThereIs() {
        Labelled data = new Labelled(
                Dense.of(new double[] {0, 1}, new double[] {1, 0}), Classes.of(List.of("a", "b", "c"), 1, 1));

        Predictor predictor = learner("auto").fit(data, new double[] {1, 1}, SEEDS);

        assertThat(values(predictor, Dense.of(new double[] {9, 9}))[0]).containsExactly(0, 1, 0);
        assertThat(predictor.trainedParameters()).hasValue(0);
    }

    @Test
    void refusesValuesThatAreNotFiniteAndSaysWhere() {
        Labelled data = new Labelled(
                Dense.of(new double[] {0, 1}, new double[] {1, Double.NaN}), Classes.of(List.of("a", "b"), 0, 1));

        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> learner("auto").fit(data, new double[] {1, 1}, SEEDS))
                .withMessageContaining("row 1, column 1 is NaN");
    }

    @Test
    void refusesToLearnFromNothing() {
        Labelled data = new Labelled(Dense.over(0, 3, (row, into) -> {}), Classes.of(List.of("a", "b")));

        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> learner("auto").fit(data, new double[0], SEEDS))
                .withMessageContaining("none to learn from");
    }

    @Test
    void refusesVectorsOfAnotherWidth() {
        Predictor predictor = learner("0.1").fit(training.labelled(), training.equalWeights(), SEEDS);

        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> predictor.scores(Dense.of(new double[] {1, 2, 3})))
                .withMessageContaining("3 features")
                .withMessageContaining("20");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 0})
    void refusesWeightsThatAreNone(double weight) {
        double[] weights = training.equalWeights();
        Arrays.fill(weights, weight);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> learner("auto").fit(training.labelled(), weights, SEEDS))
                .withMessageContaining("weight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"automatic", "-1", "NaN", ""})
    void refusesStrengthsThatAreNone(String strength) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> learner(strength))
                .withMessageContaining("strength must be auto or a number");
    }

    private static LinearLearner learner(String strength) {
        return new LinearLearner(new LinearLearner.Settings(strength, 3, 20_000));
    }

    private static double[][] values(Predictor predictor, Dense samples) {
        return ((Scores.OfClasses) predictor.scores(samples)).values();
    }

    private static int classOf(Predictor predictor, double... row) {
        return ((Scores.OfClasses) predictor.scores(Dense.of(row))).best(0);
    }
}
