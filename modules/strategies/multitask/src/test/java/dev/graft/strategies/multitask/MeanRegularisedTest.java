package dev.graft.strategies.multitask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.MultiTask;
import dev.graft.linalg.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeanRegularisedTest {
    private static final double[] COMMON = {2, -1, 0.5, 0.2};
    private static final int[] SIZES = {3, 20, 8};

    /** One system of all tasks' weights at once, of the objective as it is written: no mean is solved for. */
    @ParameterizedTest
    @CsvSource({"0.01, 0.1", "1, 0.001", "0.0001, 1000"})
    void equalsTheWholeSystem(double strength, double coupling) {
        List<TaskData> tasks = data(Sets.numbers(SIZES, COMMON, 1, 0.5, 1));
        int d = COMMON.length + 1;
        int t = tasks.size();
        double[][] left = new double[t * d][t * d];
        double[] right = new double[t * d];
        for (int a = 0; a < t; a++) {
            for (int i = 0; i < tasks.get(a).size(); i++) {
                double[] x = tasks.get(a).rows()[i];
                for (int j = 0; j < d; j++) {
                    right[a * d + j] += x[j] * tasks.get(a).targets()[i] / 31;
                    for (int k = 0; k < d; k++) {
                        left[a * d + j][a * d + k] += x[j] * x[k] / 31;
                    }
                }
            }
            for (int j = 0; j < d; j++) {
                left[a * d + j][a * d + j] += ((j < d - 1 ? strength : 0) + coupling) / t;
                for (int b = 0; b < t; b++) {
                    left[a * d + j][b * d + j] -= coupling / t / t;
                }
            }
        }
        Matrix solved = Matrix.of(left).solve(Matrix.of(right).transpose()).transpose();

        assertThat(flat(MeanSystem.of(tasks).solve(strength, coupling))).containsExactly(solved.row(0), within(1e-9));
    }

    @Test
    void stepsReachTheClosedForm() {
        List<TaskData> tasks = data(Sets.numbers(SIZES, COMMON, 1, 0.5, 2));
        double[][] stepped = new ProximalGradient(Losses.of(tasks), new MeanPenalty(0.1, 0.3, 5), 1e-10)
                .minimise(Losses.zeros(tasks));

        assertThat(flat(stepped)).containsExactly(flat(MeanSystem.of(tasks).solve(0.1, 0.3)), within(1e-6));
    }

    @Test
    void aStrongCouplingIsThePooledModel() {
        List<MultiTask.Task> tasks = Sets.numbers(SIZES, COMMON, 1, 0.5, 3);
        Fitted coupled = Fits.of(method("0.02", "1e9"), tasks);
        MultiTask.Task all = new MultiTask.Task("all", Together.of(new MultiTask(tasks)));

        for (int t = 0; t < SIZES.length; t++) {
            Samples samples = tasks.get(t).samples();
            assertThat(Fits.numbers(coupled.predictors().get(t), samples))
                    .containsExactly(Fits.numbers(Fits.alone("0.02", all), samples), within(1e-5));
        }
    }

    /** Of tasks of one size with rows of one mean and length, so that the units of all are those of each. */
    @Test
    void aWeakCouplingIsEachTaskAlone() {
        MultiTask.Task one = Sets.numbers(new int[] {12}, COMMON, 1, 0.5, 4).get(0);
        double[] others = new double[12];
        Arrays.setAll(others, i -> Math.sin(7 * i) + 3);
        List<MultiTask.Task> tasks =
                List.of(one, new MultiTask.Task("other", new Labelled(one.samples(), Reals.of(others))));
        Fitted loose = Fits.of(method("0.02", "1e-9"), tasks);

        for (int t = 0; t < 2; t++) {
            assertThat(Fits.numbers(loose.predictors().get(t), one.samples()))
                    .containsExactly(Fits.numbers(Fits.alone("0.02", tasks.get(t)), one.samples()), within(1e-5));
        }
    }

    /** At the minimum the gradient of the objective is zero: losses of classes as they are written, penalties by their derivative. */
    @Test
    void weightsOfClassesHaveNoGradientLeft() {
        List<TaskData> tasks = data(Sets.classes(SIZES, COMMON, 1, 0.5, 5));
        double strength = 0.05;
        double coupling = 0.2;
        double[][] w = new MeanModel(tasks).weights(new PenaltySearch.Pair(strength, coupling), 1e-9);

        double[] mean = new double[w[0].length];
        for (double[] task : w) {
            Arrays.setAll(mean, j -> mean[j] + task[j] / w.length);
        }
        for (int t = 0; t < w.length; t++) {
            for (int j = 0; j < mean.length; j++) {
                double slope = slope(tasks, w, t, j) / 31;
                double onWeight = j % 5 == 4 ? 0 : strength * w[t][j];
                assertThat(slope + (onWeight + coupling * (w[t][j] - mean[j])) / 3)
                        .isCloseTo(0, within(1e-6));
            }
        }
        assertThat(w[0][0]).as("classes mirror each other").isCloseTo(-w[0][5], within(1e-6));
    }

    private static double slope(List<TaskData> tasks, double[][] w, int t, int j) {
        double step = 1e-5;
        double[] up = w[t].clone();
        double[] down = w[t].clone();
        up[j] += step;
        down[j] -= step;
        return (tasks.get(t).loss(up) - tasks.get(t).loss(down)) / (2 * step);
    }

    @Test
    void tasksAroundOneModelGainFromEachOther() {
        int[] few = {6, 6, 6, 6, 6, 6, 6, 6};
        List<MultiTask.Task> tasks = Sets.numbers(few, COMMON, 0.1, 0.5, 6);
        List<MultiTask.Task> heldOut =
                Sets.numbers(new int[] {100, 100, 100, 100, 100, 100, 100, 100}, COMMON, 0, 0, 7);
        Fitted fitted = Fits.of(method("auto", "auto"), tasks);

        double together = 0;
        double alone = 0;
        for (int t = 0; t < few.length; t++) {
            together += error(
                    Fits.numbers(fitted.predictors().get(t), heldOut.get(t).samples()), heldOut.get(t));
            alone += error(
                    Fits.numbers(
                            Fits.alone("auto", tasks.get(t)), heldOut.get(t).samples()),
                    heldOut.get(t));
        }
        assertThat(together).isLessThan(0.5 * alone);
    }

    private static double error(double[] predicted, MultiTask.Task task) {
        Reals targets = (Reals) task.labels();
        double sum = 0;
        for (int i = 0; i < predicted.length; i++) {
            sum += (predicted[i] - targets.value(i)) * (predicted[i] - targets.value(i));
        }
        return sum;
    }

    @Test
    void aConstantFeatureATaskOfOneSampleAndConstantTargetsAreLearnedFrom() {
        Dense rows = Dense.of(new double[] {0.1, 1}, new double[] {0.1, 2}, new double[] {0.1, 3});
        List<MultiTask.Task> tasks = List.of(
                new MultiTask.Task("three", new Labelled(rows, Reals.of(4, 4, 4))),
                new MultiTask.Task("one", new Labelled(rows.select(1), Reals.of(4))));

        for (String setting : List.of("auto", "0.1")) {
            Fitted fitted = Fits.of(method(setting, setting), tasks);
            assertThat(Fits.numbers(fitted.predictors().get(1), Dense.of(new double[] {9, 9})))
                    .containsExactly(new double[] {4}, within(1e-9));
        }
        List<MultiTask.Task> singles = List.of(
                new MultiTask.Task("one", new Labelled(rows.select(0), Reals.of(1))),
                new MultiTask.Task("two", new Labelled(rows.select(2), Reals.of(3))));
        assertThat(Fits.numbers(
                        Fits.of(method("auto", "auto"), singles).predictors().get(0), rows))
                .isSorted();
    }

    @Test
    void aClassThatOneTaskHasNotSeenComesFromTheOthersAndOneThatNoneHasNotAtAll() {
        Dense rows = Dense.of(new double[] {-1}, new double[] {-2}, new double[] {1}, new double[] {2});
        List<String> three = List.of("left", "right", "never");
        List<MultiTask.Task> tasks = List.of(
                new MultiTask.Task("both", new Labelled(rows, Classes.of(three, 0, 0, 1, 1))),
                new MultiTask.Task("left", new Labelled(rows.select(0, 1), Classes.of(three, 0, 0))));

        double[] p = Fits.probabilities(
                Fits.of(method("0.01", "0.1"), tasks).predictors().get(1), Dense.of(new double[] {4}))[0];

        assertThat(p[1]).isGreaterThan(0.6);
        assertThat(p[2]).isZero();
        assertThat(p[0] + p[1]).isCloseTo(1, within(1e-12));
    }

    @Test
    void showsWhatIsFarFromTheMeanAndWhichTaskHelpsWhich() {
        int[] sizes = new int[14];
        Arrays.fill(sizes, 9);
        sizes[0] = 30;
        Fitted fitted = Fits.of(method("0.01", "0.1"), Sets.numbers(sizes, COMMON, 0.5, 0.5, 8));

        Exhibit.Table far = (Exhibit.Table) fitted.exhibits().get(1);
        assertThat(far.title()).contains("5 farthest and the 5 nearest of 14");
        assertThat(far.rows()).hasSize(10);
        assertThat(Double.parseDouble(far.rows().get(0).get(2)))
                .isGreaterThan(Double.parseDouble(far.rows().get(9).get(2)));
        Exhibit.Matrix helps = (Exhibit.Matrix) fitted.exhibits().get(2);
        assertThat(helps.rows()).hasSize(12).contains("task 1").isEqualTo(helps.columns());
        assertThat(helps.values().get(3).get(3)).isZero();
    }

    /** A task and its copy help each other, their opposite does not. */
    @Test
    void affinityTellsFriendFromFoe() {
        List<MultiTask.Task> tasks = new ArrayList<>(Sets.numbers(new int[] {12, 12}, COMMON, 0, 1, 9));
        MultiTask.Task twin = tasks.get(1);
        double[] opposite = new double[12];
        Arrays.setAll(opposite, i -> -((Reals) twin.labels()).value(i));
        tasks.add(new MultiTask.Task("foe", new Labelled(twin.samples(), Reals.of(opposite))));
        Exhibit.Matrix helps =
                (Exhibit.Matrix) Fits.of(method("0.001", "1"), tasks).exhibits().get(2);

        assertThat(helps.values().get(0).get(1)).isPositive();
        assertThat(helps.values().get(1).get(0)).isPositive();
        assertThat(helps.values().get(0).get(2)).isNegative();
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        List<MultiTask.Task> tasks = Sets.classes(SIZES, COMMON, 1, 0.5, 10);
        Samples samples = tasks.get(1).samples();

        assertThat(Fits.probabilities(
                        Fits.of(method("auto", "auto"), tasks).predictors().get(0), samples))
                .isDeepEqualTo(Fits.probabilities(
                        Fits.of(method("auto", "auto"), tasks).predictors().get(0), samples));
    }

    @Test
    void valuesThatAreNotFiniteAreRefused() {
        Dense rows = Dense.of(new double[] {1}, new double[] {Double.NaN});
        MultiTask.Task bad = new MultiTask.Task("bad", new Labelled(rows, Reals.of(1, 2)));
        MultiTask.Task label = new MultiTask.Task("label", new Labelled(rows.select(0), Reals.of(Double.NaN)));

        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> Fits.of(method("1", "1"), List.of(bad)))
                .withMessageContaining("task \"bad\": row 1, column 0 is NaN");
        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> Fits.of(method("1", "1"), List.of(label)))
                .withMessageContaining("task \"label\": the label of sample 0 is NaN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "much"})
    void refusesPenaltiesThatAreNone(String penalty) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method(penalty, "1"))
                .withMessageContaining("strength must be a number above 0, or auto, was " + penalty);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method("1", penalty))
                .withMessageContaining("coupling must be a number above 0, or auto, was " + penalty);
    }

    private static MeanRegularised method(String strength, String coupling) {
        return new MeanRegularised(new MeanRegularised.Settings(strength, coupling, 3));
    }

    private static List<TaskData> data(List<MultiTask.Task> tasks) {
        TaskVectors vectors = TaskVectors.ofOneLabelSpace(new MultiTask(tasks));
        return vectors.in(Units.ofOneFactor(vectors.rows()));
    }

    private static double[] flat(double[][] weights) {
        return Arrays.stream(weights).flatMapToDouble(Arrays::stream).toArray();
    }
}
