package dev.graft.strategies.multitask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.MultiTask;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class L21Test {
    private static final double[] COMMON = {2, 0, -1, 0, 0.5, 0};
    private static final int[] SIZES = {5, 40, 12};
    private static final int ALL = 57;

    /** What holds at the minimum and nowhere else, by derivatives of the losses: zero where intercepts are, -λ W / ‖W‖ where a feature is kept, no longer than λ where not. */
    @ParameterizedTest
    @ValueSource(doubles = {0.6, 0.2, 0.03})
    void keepsTheConditionsOfTheMinimum(double share) {
        for (List<MultiTask.Task> tasks :
                List.of(Sets.numbers(SIZES, COMMON, 1, 1, 1), Sets.classes(SIZES, COMMON, 1, 1, 2))) {
            List<TaskData> data = data(tasks);
            JointModel model = new JointModel(data);
            double lambda = share * model.strongest();
            double[][] w = model.weights(lambda, 1e-9);
            double[] lengths = RowPenalty.lengths(w, 7);
            double[] steep = new double[6];
            for (int t = 0; t < w.length; t++) {
                for (int at = 0; at < w[t].length; at++) {
                    int j = at % 7;
                    double slope = slope(data, w, t, at) / ALL;
                    if (j == 6) {
                        assertThat(slope).as("intercept").isCloseTo(0, within(1e-6));
                    } else if (lengths[j] > 0) {
                        assertThat(slope).isCloseTo(-lambda * w[t][at] / lengths[j], within(1e-6));
                    } else {
                        steep[j] += slope * slope;
                    }
                }
            }
            assertThat(Arrays.stream(steep).max().orElseThrow()).isLessThan((lambda + 1e-6) * (lambda + 1e-6));
        }
    }

    private static double slope(List<TaskData> tasks, double[][] w, int t, int at) {
        double step = 1e-5;
        double[] up = w[t].clone();
        double[] down = w[t].clone();
        up[at] += step;
        down[at] -= step;
        return (tasks.get(t).loss(up) - tasks.get(t).loss(down)) / (2 * step);
    }

    /**
     * Another way to the minimum: ‖W_j‖ is the smallest {@code (‖W_j‖² / η + η) / 2} over η, so that ridge systems with weights of
     * their own for each feature alternate with {@code η = ‖W_j‖} (Argyriou, Evgeniou, Pontil 2008, section 4, in features as they are).
     */
    @Test
    void equalsAlternatingRidgeSystems() {
        List<TaskData> data = data(Sets.numbers(SIZES, COMMON, 1, 1, 3));
        JointModel model = new JointModel(data);
        double lambda = 0.15 * model.strongest();
        double[] eta = {1, 1, 1, 1, 1, 1};
        double[][] w = new double[3][];
        for (int round = 0; round < 3000; round++) {
            for (int t = 0; t < 3; t++) {
                w[t] = ridge(data.get(t), lambda, eta);
            }
            double[] lengths = RowPenalty.lengths(w, 7);
            Arrays.setAll(eta, j -> Math.sqrt(lengths[j] * lengths[j] + 1e-16));
        }
        double[][] found = model.weights(lambda, 1e-9);
        for (int t = 0; t < 3; t++) {
            assertThat(found[t]).containsExactly(w[t], within(1e-4));
        }
        assertThat(RowPenalty.lengths(found, 7)).contains(0);
    }

    private static double[] ridge(TaskData task, double lambda, double[] eta) {
        double[][] left = new double[7][7];
        double[] right = new double[7];
        for (int i = 0; i < task.size(); i++) {
            double[] x = task.rows()[i];
            for (int j = 0; j < 7; j++) {
                right[j] += x[j] * task.targets()[i] / ALL;
                for (int k = 0; k < 7; k++) {
                    left[j][k] += x[j] * x[k] / ALL;
                }
            }
        }
        for (int j = 0; j < 6; j++) {
            left[j][j] += lambda / eta[j];
        }
        return Matrix.of(left).cholesky().solve(right);
    }

    @Test
    void theStrongestPenaltyLeavesNoFeature() {
        List<MultiTask.Task> numbers = Sets.numbers(SIZES, COMMON, 1, 1, 4);
        List<MultiTask.Task> classes = Sets.classes(SIZES, COMMON, 1, 1, 4);

        double[] constant = Fits.numbers(
                Fits.of(method("1"), numbers).predictors().get(0),
                numbers.get(1).samples());
        double[][] frequencies = Fits.probabilities(
                Fits.of(method("1"), classes).predictors().get(1),
                classes.get(0).samples());
        Reals first = (Reals) numbers.get(0).labels();
        double mean = (first.value(0) + first.value(1) + first.value(2) + first.value(3) + first.value(4)) / 5;
        assertThat(constant).containsOnly(constant[0]);
        assertThat(constant[0]).isCloseTo(mean, within(1e-6));
        assertThat(frequencies[3][1])
                .isCloseTo(classes.get(1).visible().classes().counts()[1] / 40.0, within(1e-6));
        double[] slightlyLess = RowPenalty.lengths(
                new JointModel(data(numbers)).weights(0.98 * new JointModel(data(numbers)).strongest(), 1e-7), 7);
        assertThat(Arrays.stream(slightlyLess).filter(length -> length > 0)).hasSize(1);
    }

    @Test
    void noPenaltyIsLeastSquaresOfEachTask() {
        List<MultiTask.Task> tasks = Sets.numbers(new int[] {20, 40}, COMMON, 1, 1, 5);
        Fitted fitted = Fits.of(method("0"), tasks);

        for (int t = 0; t < 2; t++) {
            assertThat(Fits.numbers(fitted.predictors().get(t), tasks.get(0).samples()))
                    .containsExactly(
                            Fits.numbers(
                                    Fits.alone("0", tasks.get(t)), tasks.get(0).samples()),
                            within(1e-3));
        }
    }

    @Test
    void findsTheFeaturesThatAllTasksUse() {
        int[] sizes = {25, 25, 25, 25, 25, 25};
        double[] planted = {2, 0, -1, 0, 0, 0, 0.5, 0, 0, 0, 0, 0};
        Fitted fitted = Fits.of(method("0.15"), Sets.numbers(sizes, planted, 0.5, 0.5, 6));
        Exhibit.Table kept = (Exhibit.Table) fitted.exhibits().get(0);

        assertThat(kept.title())
                .isEqualTo("Features that are kept for all tasks at 0.150 of the strongest penalty: 3 of 12");
        assertThat(kept.rows())
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrder("feature 1", "feature 3", "feature 7");
        Fitted chosen = Fits.of(method("auto"), Sets.numbers(sizes, planted, 0.5, 0.5, 6));
        assertThat(((Exhibit.Table) chosen.exhibits().get(0)).rows())
                .extracting(row -> row.get(0))
                .contains("feature 1", "feature 3", "feature 7");
    }

    @Test
    void compressedRowsHaveTheLossOfAll() {
        TaskData task = data(Sets.numbers(SIZES, COMMON, 1, 1, 7)).get(1);
        double[] weights = {1, -2, 0.3, 0.1, 0, 2, 0.5};
        double[] gradient = new double[7];
        SquaredLoss compressed = SquaredLoss.of(task, 0.1);
        SquaredLoss whole = new SquaredLoss(task.rows(), task.targets(), 0.1, 0);
        double[] expected = new double[7];

        assertThat(compressed.rows().length).isEqualTo(7);
        assertThat(compressed.value(weights, gradient)).isCloseTo(whole.value(weights, expected), within(1e-9));
        assertThat(whole.value(weights, expected)).isCloseTo(0.1 * task.loss(weights), within(1e-9));
        assertThat(gradient).containsExactly(expected, within(1e-9));
    }

    @Test
    void constantFeaturesSingleSamplesAndSingleClassesAreLearnedFrom() {
        Dense rows =
                Dense.of(new double[] {0.1, 1}, new double[] {0.1, 2}, new double[] {0.1, 3}, new double[] {0.1, 5});
        List<MultiTask.Task> numbers = List.of(
                new MultiTask.Task("four", new Labelled(rows, Reals.of(2, 4, 6, 10))),
                new MultiTask.Task("one", new Labelled(rows.select(1), Reals.of(7))));
        List<MultiTask.Task> classes = List.of(
                new MultiTask.Task("four", new Labelled(rows, Classes.of(Sets.TWO, 0, 0, 1, 1))),
                new MultiTask.Task("one", new Labelled(rows.select(1, 2), Classes.of(Sets.TWO, 1, 1))));

        for (String strength : List.of("auto", "0.1")) {
            Fitted ofNumbers = Fits.of(method(strength), numbers);
            Fitted ofClasses = Fits.of(method(strength), classes);

            assertThat(Fits.numbers(ofNumbers.predictors().get(1), rows)[1]).isCloseTo(7, within(1e-3));
            assertThat(Fits.probabilities(ofClasses.predictors().get(1), rows)[0])
                    .containsExactly(0, 1);
            assertThat(Fits.probabilities(ofClasses.predictors().get(0), rows)[0][0])
                    .isGreaterThan(0.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "-0.1", "little"})
    void refusesStrengthsThatAreNone(String strength) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method(strength))
                .withMessageContaining("strength must be a number in [0, 1], or auto, was " + strength);
    }

    private static L21 method(String strength) {
        return new L21(new L21.Settings(strength, 3));
    }

    private static List<TaskData> data(List<MultiTask.Task> tasks) {
        TaskVectors vectors = TaskVectors.of(new MultiTask(tasks));
        return vectors.in(Units.ofEachFeature(vectors.rows()));
    }
}
