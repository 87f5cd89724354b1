package dev.graft.strategies.multitask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.MultiTaskStrategy;
import dev.graft.core.transfer.MultiTask;
import dev.graft.core.transfer.MultiTask.Task;
import dev.graft.strategies.multitask.Weighting.Normalise;
import dev.graft.strategies.multitask.Weighting.Rule;
import dev.graft.strategies.multitask.Weighting.Watch;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be learned is refused in words: where, what was found, what to do. */
final class BadInputTest {
    private static final Make ONE = Make.steps(1);
    private static final Dense POINTS = Worlds.points(6, 1);
    private static final Task SIDE = Worlds.task("side", POINTS, Worlds.side(POINTS));

    static Stream<MultiTaskStrategy> sharing() {
        return Stream.of(
                ONE.hard(Weighting.equal()), ONE.soft(0.1, Weighting.equal()), ONE.stitched(1, 0, Weighting.equal()));
    }

    static Stream<MultiTaskStrategy> all() {
        return Stream.concat(sharing(), Stream.of(ONE.single()));
    }

    private static void refused(MultiTaskStrategy strategy, String message, Task... tasks) {
        assertThatThrownBy(() -> strategy.fit(new MultiTask(List.of(tasks)), Worlds.context(1)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @MethodSource("sharing")
    void oneTaskHasNoneToShareWith(MultiTaskStrategy strategy) {
        refused(strategy, ": there is one task, \"side\", and sharing needs two at least.", SIDE);
    }

    @Test
    void oneTaskIsLearnedAlone() {
        assertThat(ONE.single()
                        .fit(new MultiTask(List.of(SIDE)), Worlds.context(1))
                        .predictors())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTaskWithoutLabels(MultiTaskStrategy strategy) {
        Dense none = POINTS.select();
        refused(
                strategy,
                "task \"empty\": no label is visible, and every task needs some. Show labels of it, or leave it out.",
                SIDE,
                Worlds.task("empty", none, Classes.of(List.of("a", "b"))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRegressionWhoseLabelsAreAllTheSame(MultiTaskStrategy strategy) {
        refused(
                strategy,
                "task \"flat\": each of its 6 visible labels is 3.5, so that there is nothing to learn; two that differ are needed.",
                SIDE,
                Worlds.task("flat", POINTS, Reals.of(3.5, 3.5, 3.5, 3.5, 3.5, 3.5)));
    }

    @Test
    void aLabelThatIsNoNumber() {
        refused(
                ONE.hard(Weighting.equal()),
                "task \"bad\": label 2 of 6 is NaN, and must be a finite number.",
                SIDE,
                Worlds.task("bad", POINTS, Reals.of(1, Double.NaN, 3, 4, 5, 6)));
    }

    @ParameterizedTest
    @MethodSource("sharing")
    void widthsThatDoNotFit(MultiTaskStrategy strategy) {
        Dense wide = Dense.of(new double[] {1, 2, 3}, new double[] {2, 1, 0});
        refused(
                strategy,
                ": samples of task \"wide\" have 3 features, and those of \"side\" 2; one network takes the same of all.",
                SIDE,
                Worlds.task("wide", wide, Classes.of(List.of("a", "b"), 0, 1)));
    }

    @Test
    void widthsThatDifferAreLearnedAlone() {
        Dense wide = Dense.of(new double[] {1, 2, 3}, new double[] {2, 1, 0});
        MultiTask seen = new MultiTask(List.of(SIDE, Worlds.task("wide", wide, Classes.of(List.of("a", "b"), 0, 1))));
        assertThat(ONE.single().fit(seen, Worlds.context(1)).predictors()).hasSize(2);
    }

    @Test
    void aFeatureThatIsNoNumber() {
        Dense bad = Dense.of(new double[] {1, 2}, new double[] {Double.NaN, 0});
        assertThatThrownBy(() -> ONE.hard(Weighting.equal())
                        .fit(
                                new MultiTask(
                                        List.of(SIDE, Worlds.task("bad", bad, Classes.of(List.of("a", "b"), 0, 1)))),
                                Worlds.context(1)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("bad");
    }

    @Test
    void gradientsOfWhatIsSharedNeedSomethingShared() {
        Weighting surgery = new Weighting(Rule.PCGRAD, 2, false, Normalise.NONE, Watch.AUTO);
        refused(
                ONE.of().hard(surgery),
                "weighting: pcgrad: it looks at gradients of what tasks share, and nothing of that is trained.",
                SIDE,
                Worlds.task("height", POINTS, Worlds.height(POINTS)));
    }

    @Test
    void theBoundNeedsOneRepresentation() {
        Weighting bound = new Weighting(Rule.MGDA, 2, true, Normalise.NONE, Watch.AUTO);
        refused(
                ONE.soft(0.1, bound),
                "mgda-bound: it needs one representation that all heads read",
                SIDE,
                Worlds.task("height", POINTS, Worlds.height(POINTS)));
    }

    @Test
    void settingsThatCannotBe() {
        assertThatThrownBy(() -> ONE.of("learner").hard(Weighting.equal()))
                .hasMessageStartingWith("network: a learner is not trained by steps");
        assertThatThrownBy(() -> ONE.of("backbone").soft(1, Weighting.equal()))
                .hasMessageStartingWith("network: backbone is one network");
        assertThatThrownBy(() -> ONE.of("backbone").stitched(1, 0, Weighting.equal()))
                .hasMessageStartingWith("network: backbone is one network");
        assertThatThrownBy(() -> ONE.validated(0.2).hard(Weighting.equal()))
                .hasMessageStartingWith("validation must be 0, was 0.2");
        assertThatThrownBy(() -> ONE.soft(-1, Weighting.equal())).hasMessage("strength must be at least 0, was -1.0");
        assertThatThrownBy(() -> ONE.stitched(Double.NaN, 0, Weighting.equal()))
                .hasMessage("own must be a number, was NaN");
        assertThatThrownBy(() -> new Weighting(Rule.DWA, 0, false, Normalise.NONE, Watch.AUTO))
                .hasMessage("dwa-temperature must be above 0, was 0.0");
        assertThatThrownBy(() -> ONE.hard(Weighting.equal(), "dens 4")).hasMessageStartingWith("heads: line 1");
    }
}
