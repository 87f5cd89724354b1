package dev.graft.strategies.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Linear;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.linalg.Matrix;
import dev.graft.strategies.instance.Bbse.Predictions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Both estimates of class shares: by likelihood, and by the confusion of classes. */
class LabelShiftTest {
    private static final Matrix CONFUSION = Matrix.of(new double[] {0.4, 0.1}, new double[] {0.2, 0.3});

    @Test
    void likelihoodCountsWhatIsCertain() {
        Predictor certain = ofValues(new double[][] {{1, 0, 0}, {0, 1, 0}, {1, 0, 0}, {1, 0, 0}});
        double[] shares = LabelShiftEm.shares(certain, new double[] {0.2, 0.8, 0}, Dense.of(new double[4][1]));
        assertThat(shares).containsExactly(new double[] {0.75, 0.25, 0}, within(1e-7));
    }

    @Test
    void likelihoodIsWhereExpectationMaximisationEnds() {
        double[][] values = {{0.9, 0.1}, {0.3, 0.7}, {0.6, 0.4}, {0.8, 0.2}, {0.55, 0.45}};
        double[] learned = {0.4, 0.6};
        double[] shares = LabelShiftEm.shares(ofValues(values), learned, Dense.of(new double[5][1]));
        double[] em = learned.clone();
        for (int step = 0; step < 20_000; step++) {
            double[] next = new double[2];
            for (double[] row : values) {
                double sum = em[0] / learned[0] * row[0] + em[1] / learned[1] * row[1];
                for (int c = 0; c < 2; c++) {
                    next[c] += em[c] / learned[c] * row[c] / sum / values.length;
                }
            }
            em = next;
        }
        assertThat(shares).containsExactly(em, within(1e-5));
    }

    @Test
    void confusionIsUndone() {
        // w = (0.5, 2): 0.4 * 0.5 + 0.1 * 2 = 0.4, 0.2 * 0.5 + 0.3 * 2 = 0.7
        assertThat(bbse(Predictions.HARD, 0).weights(CONFUSION, new double[] {0.4, 0.7}))
                .containsExactly(new double[] {0.5, 2}, within(1e-12));
        // w = (2, -1) has a weight below 0
        assertThat(bbse(Predictions.HARD, 0).weights(CONFUSION, new double[] {0.7, 0.1}))
                .containsExactly(new double[] {2, 0}, within(1e-12));
    }

    @Test
    void classesThatAreNeverToldApartKeepTheirRatio() {
        // the classifier says a for both of the first two classes: nothing tells them apart, and 3/4 of both is 3/4 of
        // each
        Matrix singular = Matrix.of(new double[] {0.25, 0.25, 0}, new double[] {0, 0, 0}, new double[] {0, 0, 0.5});
        assertThat(bbse(Predictions.HARD, 0).weights(singular, new double[] {0.375, 0, 0.625}))
                .containsExactly(new double[] {0.75, 0.75, 1.25}, within(1e-12));
    }

    @Test
    void aRidgeHoldsWeightsAtOne() {
        // C = I / 2: theta = s / (s^2 + lambda) * (mu - C 1)
        double[] predicted = {0.8, 0.2};
        double along = 0.5 / (0.25 + 0.75) * 0.3;
        assertThat(bbse(Predictions.HARD, 0.75).weights(Matrix.diagonal(0.5, 0.5), predicted))
                .containsExactly(new double[] {1 + along, 1 - along}, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void confusionRecoversTheSharesOfTheTarget(Predictions predictions) {
        Trial trial = Trial.ofMeans();
        Fitted fitted = bbse(predictions, 0).fit(shifted(2000, 0.5, 2000, 0.8), trial);
        double[] weights = trial.last().weights();
        Classes labels = trial.last().data().classes();
        // 0.8 / 0.5 for class yes, 0.2 / 0.5 for class no
        for (int i = 0; i < 10; i++) {
            assertThat(weights[i]).isCloseTo(labels.value(i) == 1 ? 1.6 : 0.4, within(0.1));
        }
        assertThat(trial.lessons).hasSize(6);
        Exhibit.Table table = (Exhibit.Table) fitted.exhibits().get(0);
        assertThat(table.rows().get(1).subList(0, 2)).containsExactly("yes", "50.0 %");
        assertThat(Double.parseDouble(table.rows().get(1).get(2).replace(" %", "")))
                .isCloseTo(80, within(2.0));
    }

    @Test
    void likelihoodRecoversTheSharesOfTheTargetAndCorrectsPredictions() {
        Trial trial = Trial.ofMeans();
        Fitted fitted = new LabelShiftEm().fit(shifted(2000, 0.5, 2000, 0.8), trial);
        Exhibit.Table table = (Exhibit.Table) fitted.exhibits().get(0);
        double share = Double.parseDouble(table.rows().get(1).get(2).replace(" %", ""));
        assertThat(share).isCloseTo(80, within(2.0));
        // between the classes the learned posterior is even, and the corrected one is the share
        double[] between = Probabilities.of(fitted.predictors().get(0), Dense.of(new double[] {0}))
                .values()[0];
        assertThat(between[1]).isCloseTo(0.8, within(0.05));
    }

    @Test
    void equalSharesChangeNothing() {
        Adaptation same = shifted(1000, 0.5, 1000, 0.5);
        Trial trial = Trial.ofMeans();
        bbse(Predictions.HARD, 0).fit(same, trial);
        double[] ones = new double[1000];
        Arrays.fill(ones, 1);
        assertThat(trial.last().weights()).containsExactly(ones, within(0.1));
        Fitted fitted = new LabelShiftEm().fit(same, Trial.ofMeans());
        assertThat(((PriorShift) fitted.predictors().get(0)).weights())
                .containsExactly(new double[] {1, 1}, within(0.1));
    }

    @Test
    void aClassThatTheSourceLacksGetsNoShareByLikelihood() {
        Labelled source = new Labelled(
                Dense.of(new double[] {0}, new double[] {1}), Classes.of(List.of("no", "yes", "new"), 0, 1));
        Fitted fitted = new LabelShiftEm()
                .fit(
                        new Adaptation(List.of(source), new Target.Unlabelled(Dense.of(new double[] {1})), 0.5),
                        Trial.ofMeans());
        Exhibit.Table table = (Exhibit.Table) fitted.exhibits().get(0);
        assertThat(table.rows().get(2)).containsExactly("new", "0.0 %", "0.0 %", "-");
    }

    @Test
    void labelledTargetSamplesAreLookedAtOnlyWhereThereAreNoOthers() {
        Labelled labelled = Points.labelled(new double[] {1}, new double[] {2});
        Samples others = Dense.of(new double[] {3});
        assertThat(ClassShares.unlabelled(
                        new Adaptation(List.of(labelled), new Target.PartlyLabelled(labelled, others), 0.5)))
                .isSameAs(others);
        Target all = new Target.PartlyLabelled(labelled, others.select());
        assertThat(ClassShares.unlabelled(new Adaptation(List.of(labelled), all, 0.5)))
                .isSameAs(labelled.samples());
    }

    @Test
    void aShiftedPredictorIsTheSameLinearLayerWithOtherIntercepts() {
        Linear layer = new Linear(new double[][] {{1}, {-1}}, new double[] {0.5, -0.5});
        PriorShift shifted = new PriorShift(ofLayer(layer), new double[] {0.5, 2});
        Linear moved = shifted.linear().orElseThrow();
        assertThat(moved.intercepts())
                .containsExactly(new double[] {0.5 + Math.log(0.5), -0.5 + Math.log(2)}, within(1e-15));
        Samples x = Dense.of(new double[] {0.3});
        assertThat(Probabilities.of(shifted, x).values()[0])
                .containsExactly(Probabilities.of(ofLayer(moved), x).values()[0], within(1e-12));
        assertThat(shifted.trainedParameters()).hasValue(4);
        assertThat(new PriorShift(ofLayer(layer), new double[] {0, 2}).linear()).isEmpty();
    }

    @Test
    void whatOnlyAClassWithoutShareExplainsKeepsItsProbabilities() {
        PriorShift shifted = new PriorShift(ofValues(new double[][] {{1, 0}}), new double[] {0, 2});
        assertThat(Probabilities.of(shifted, Dense.of(new double[] {7})).values()[0])
                .containsExactly(1, 0);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 'folds must be at least 2, was 1'", "2, -1, 'lambda must be at least 0, was -1.0'"})
    void refusesSettingsOutOfRange(int folds, double lambda, String message) {
        assertThatThrownBy(() -> new Bbse.Settings(Predictions.HARD, folds, lambda))
                .hasMessage(message);
    }

    private static Bbse bbse(Predictions predictions, double lambda) {
        return new Bbse(new Bbse.Settings(predictions, 5, lambda));
    }

    /** Two classes around -1 and 1, of which so large a share is yes. */
    private static Adaptation shifted(int source, double inSource, int target, double inTarget) {
        return new Adaptation(
                List.of(classes(source, inSource, 1)),
                new Target.Unlabelled(classes(target, inTarget, 2).samples()),
                0.5);
    }

    private static Labelled classes(int count, double share, long seed) {
        double[][] points = Points.normal(count, 1, 0, seed);
        int[] labels =
                IntStream.range(0, count).map(i -> i < share * count ? 1 : 0).toArray();
        for (int i = 0; i < count; i++) {
            points[i][0] += labels[i] == 1 ? 1 : -1;
        }
        return new Labelled(Dense.of(points), Classes.of(Points.CLASSES, labels));
    }

    private static Predictor ofValues(double[][] values) {
        List<String> names =
                IntStream.range(0, values[0].length).mapToObj(c -> "class " + c).toList();
        return samples -> new Scores.OfClasses(names, values);
    }

    private static Predictor ofLayer(Linear layer) {
        return new Predictor() {
            @Override
            public Scores scores(Samples samples) {
                double[][] values = samples.vectors().toArray();
                for (int i = 0; i < values.length; i++) {
                    double x = values[i][0];
                    double[] exponentials = new double[2];
                    Arrays.setAll(exponentials, c -> Math.exp(layer.weights()[c][0] * x + layer.intercepts()[c]));
                    double sum = exponentials[0] + exponentials[1];
                    values[i] = new double[] {exponentials[0] / sum, exponentials[1] / sum};
                }
                return new Scores.OfClasses(Points.CLASSES, values);
            }

            @Override
            public Optional<Linear> linear() {
                return Optional.of(layer);
            }
        };
    }
}
