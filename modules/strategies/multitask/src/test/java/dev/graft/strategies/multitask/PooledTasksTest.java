package dev.graft.strategies.multitask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.MultiTaskStrategy;
import dev.graft.core.transfer.MultiTask;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PooledTasksTest {
    /** y is 2x in one task and 2x + 3 in the other, where x is larger by 1: the line of all, by hand. */
    @Test
    void isOneModelOfAllSamples() {
        List<MultiTask.Task> tasks = List.of(
                task("a", Dense.of(new double[] {0}, new double[] {2}), Reals.of(0, 4)),
                task("b", Dense.of(new double[] {1}, new double[] {3}), Reals.of(5, 9)));

        Fitted fitted = Fits.of(new PooledTasks(), tasks);

        assertThat(fitted.predictors()).hasSize(2);
        assertThat(fitted.predictors()).allSatisfy(predictor -> {
            double[] line = Fits.numbers(predictor, Dense.of(new double[] {0}, new double[] {1}));
            assertThat(line[1] - line[0]).isBetween(1.0, 2.6 + 1e-9); // less the penalty
            assertThat(line[0] + 1.5 * (line[1] - line[0])).isCloseTo(4.5, within(1e-9));
        });
        assertThat(fitted.trainedParameters()).hasValue(2);
    }

    @Test
    void learnsFromSparseVectorsAndClasses() {
        Sparse rows = Sparse.of(2, new int[] {0, 1, 2}, new int[] {0, 1}, new double[] {1, 1});
        List<MultiTask.Task> tasks =
                List.of(task("a", rows, Classes.of(Sets.TWO, 0, 1)), task("b", rows, Classes.of(Sets.TWO, 0, 1)));

        Fitted fitted = Fits.of(new PooledTasks(), tasks);

        assertThat(Fits.probabilities(fitted.predictors().get(1), rows)[0][0]).isGreaterThan(0.5);
        assertThat(Fits.probabilities(fitted.predictors().get(1), rows)[1][1]).isGreaterThan(0.5);
    }

    static Stream<MultiTaskStrategy> all() {
        return Stream.of(
                new PooledTasks(),
                new MeanRegularised(new MeanRegularised.Settings("1", "1", 3)),
                new L21(new L21.Settings("0.1", 3)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void tasksThatAreNotAlikeAreRefusedInWords(MultiTaskStrategy strategy) {
        MultiTask.Task fine = task("fine", Dense.of(new double[] {1, 2}, new double[] {2, 1}), Reals.of(1, 2));
        MultiTask.Task empty = task("empty", Dense.over(0, 2, (row, into) -> {}), Reals.of());
        MultiTask.Task narrow = task("narrow", Dense.of(new double[] {1}), Reals.of(1));
        MultiTask.Task classes = task("kinds", Dense.of(new double[] {1, 2}), Classes.of(Sets.TWO, 0));

        refuses(strategy, List.of(fine, empty), "task \"empty\": no label of it is visible");
        refuses(
                strategy,
                List.of(fine, narrow),
                "task \"narrow\": its vectors have 1 features, those of task \"fine\" have 2");
        refuses(
                strategy,
                List.of(fine, classes),
                "task \"kinds\": its labels are classes, those of task \"fine\" are numbers");
    }

    @Test
    void classesOfTheirOwnAreRefusedWhereOneModelServesAllTasks() {
        Dense rows = Dense.of(new double[] {1, 2}, new double[] {2, 1});
        List<MultiTask.Task> tasks = List.of(
                task("a", rows, Classes.of(Sets.TWO, 0, 1)), task("b", rows, Classes.of(List.of("u", "v"), 0, 1)));

        refuses(new PooledTasks(), tasks, "task \"b\": its classes are [u, v], those of task \"a\" are [no, yes]");
        refuses(
                new MeanRegularised(new MeanRegularised.Settings("1", "1", 3)),
                tasks,
                "task \"b\": its classes are [u, v]");
        assertThat(Fits.of(new L21(new L21.Settings("0.1", 3)), tasks).predictors())
                .hasSize(2);
    }

    private static void refuses(MultiTaskStrategy strategy, List<MultiTask.Task> tasks, String words) {
        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> Fits.of(strategy, tasks))
                .withMessageContaining(words);
    }

    private static MultiTask.Task task(String name, Samples samples, Labels labels) {
        return new MultiTask.Task(name, new Labelled(samples, labels));
    }
}
