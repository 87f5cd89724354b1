package dev.graft.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Linear;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All learners learn the same from vectors, whether zeros are held or not. */
class SparseVectorsTest {
    private static final Seeds SEEDS = new Seeds(7);
    private final Blobs blobs = Blobs.of(500, 30, 3, 1).thinned(0.2, 1);
    private final Blobs training = blobs.select(0, 300);
    private final Blobs test = blobs.select(300, 500);

    static Stream<Arguments> learners() {
        return Stream.of(
                Arguments.of(linear("0.01"), 0.02), // of dense rows, training ends before the optimum
                Arguments.of(linear("0.1"), 0.02),
                Arguments.of(TribuoLearner.named("logistic-regression"), 1e-9),
                Arguments.of(new NearestNeighbours(new NearestNeighbours.Settings(3)), 1e-12));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void giveTheSamePredictionsAsDenseOnes(Learner learner, double tolerance) {
        double[][] sparse =
                scores(fit(learner, training.sparse()), test.sparse().samples());
        double[][] dense = scores(fit(learner, training.labelled()), test.samples());

        assertThat(IntStream.range(0, dense.length)
                        .mapToDouble(i -> Math.abs(sparse[i][0] - dense[i][0]))
                        .average()
                        .orElseThrow())
                .isLessThan(tolerance);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void maySayTheSameInEitherForm(Learner learner, double tolerance) {
        for (Labelled data : List.of(training.sparse(), training.labelled())) {
            Predictor predictor = fit(learner, data);
            double[][] sparse = scores(predictor, test.sparse().samples());
            double[][] dense = scores(predictor, test.samples());

            for (int i = 0; i < dense.length; i++) {
                assertThat(sparse[i]).containsExactly(dense[i], within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("learners")
    void mayHoldNothing(Learner learner, double tolerance) {
        Labelled data = new Labelled(
                SparseSamples.of(new double[] {0, 0}, new double[] {0, 0}, new double[] {1, 2}, new double[] {1, 2.5}),
                Classes.of(List.of("none", "some"), 0, 0, 1, 1));

        Predictor predictor = fit(learner, data);

        assertThat(scores(predictor, SparseSamples.of(new double[] {0, 0}))[0][0])
                .isGreaterThan(scores(predictor, SparseSamples.of(new double[] {1, 2}))[0][0]);
    }

    @Test
    void giveALinearLayerOnVectorsAsTheyAre() {
        Predictor predictor = fit(linear("0.01"), training.sparse());
        Linear layer = predictor.linear().orElseThrow();

        double[] row = test.rows()[0];
        double[] exponentials = new double[3];
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            double score = layer.intercepts()[c];
            for (int j = 0; j < row.length; j++) {
                score += layer.weights()[c][j] * row[j];
            }
            exponentials[c] = Math.exp(score);
            sum += exponentials[c];
        }
        for (int c = 0; c < 3; c++) {
            assertThat(exponentials[c] / sum).isCloseTo(scores(predictor, test.samples())[0][c], within(1e-12));
        }
    }

    @Test
    void doNotDependOnTheScaleOfTheFeatures() {
        double[][] scores = scores(fit(linear("auto"), training.sparse()), test.samples());
        double[][] scaled = scores(
                fit(linear("auto"), training.scaled(1e6).sparse()),
                test.scaled(1e6).samples());

        for (int i = 0; i < scores.length; i++) {
            assertThat(scaled[i]).containsExactly(scores[i], within(1e-6));
        }
    }

    @Test
    void mayAllBeEqual() {
        double third = 1 / 3.0;
        Labelled data = new Labelled(
                SparseSamples.of(new double[] {third}, new double[] {third}, new double[] {third}),
                Classes.of(List.of("often", "seldom"), 0, 0, 1));

        Predictor predictor = linear("0.1").fit(data, new double[] {0.1, 0.2, 0.1}, SEEDS);

        assertThat(scores(predictor, SparseSamples.of(new double[] {third}))[0])
                .containsExactly(new double[] {0.75, 0.25}, within(1e-6));
    }

    @Test
    void areRefusedWhereTheyAreNotFinite() {
        Labelled data = new Labelled(
                SparseSamples.of(new double[] {0, 1}, new double[] {0, Double.NaN}),
                Classes.of(List.of("a", "b"), 0, 1));

        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> fit(linear("auto"), data))
                .withMessageContaining("row 1, column 1 is NaN");
    }

    private static LinearLearner linear(String strength) {
        return new LinearLearner(new LinearLearner.Settings(strength, 3, 20_000));
    }

    private static Predictor fit(Learner learner, Labelled data) {
        double[] ones = new double[data.size()];
        Arrays.fill(ones, 1);
        return learner.fit(data, ones, SEEDS);
    }

    private static double[][] scores(Predictor predictor, Samples samples) {
        return ((Scores.OfClasses) predictor.scores(samples)).values();
    }
}
