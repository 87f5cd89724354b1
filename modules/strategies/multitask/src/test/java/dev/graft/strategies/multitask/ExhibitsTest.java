package dev.graft.strategies.multitask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.MultiTask;
import dev.graft.strategies.multitask.Weighting.Normalise;
import dev.graft.strategies.multitask.Weighting.Rule;
import dev.graft.strategies.multitask.Weighting.Watch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExhibitsTest {
    private static final Make MAKE = Make.steps(20);
    private static final String LOSSES = "Loss of each task during training";
    private static final String WEIGHTS = "Weights of the tasks during training";
    private static final String CONFLICT = "Conflict between the gradients of tasks";

    @ParameterizedTest
    @EnumSource(Rule.class)
    void whatAWeightingLooksAtIsShown(Rule rule) {
        Weighting weighting = new Weighting(rule, 2, false, Normalise.NONE, Watch.AUTO);
        Fitted fitted = MAKE.hard(weighting).fit(Worlds.same(20), Worlds.context(1));
        assertThat(Shown.curve(fitted, LOSSES).lines())
                .extracting(Exhibit.Series::name)
                .containsExactly("side", "height", "sum");
        assertThat(Shown.titles(fitted).contains(WEIGHTS)).isEqualTo(rule != Rule.EQUAL);
        assertThat(Shown.titles(fitted).contains(CONFLICT)).isEqualTo(rule == Rule.PCGRAD || rule == Rule.MGDA);
    }

    @Test
    void aloneTheLossesOfAllTasksAreOneCurve() {
        Fitted fitted = MAKE.single().fit(Worlds.apart(20), Worlds.context(1));
        assertThat(Shown.curve(fitted, LOSSES).lines())
                .extracting(Exhibit.Series::name)
                .containsExactly("side", "height", "sum");
    }

    /** Of nine tasks: least, middle and greatest. */
    @Test
    void ofManyTasksAFewLinesAreLeft() {
        Dense points = Worlds.points(12, 1);
        MultiTask many = new MultiTask(IntStream.range(0, 9)
                .mapToObj(i -> Worlds.task("task " + i, Worlds.points(12, i), Worlds.sum(Worlds.points(12, i))))
                .toList());
        Fitted fitted = MAKE.hard(Weighting.equal()).fit(many, Worlds.context(1));
        List<Exhibit.Series> lines = Shown.curve(fitted, LOSSES).lines();
        assertThat(lines).hasSize(3);
        for (int point = 0; point < lines.get(0).y().size(); point++) {
            assertThat(lines.get(0).y().get(point)).isLessThan(lines.get(1).y().get(point));
            assertThat(lines.get(1).y().get(point)).isLessThan(lines.get(2).y().get(point));
        }
        assertThat(fitted.predictors()).hasSize(9);
        assertThat(fitted.predictors().get(8).scores(points).size()).isEqualTo(12);
    }

    /** With fewer rows in a batch than tasks each has one. */
    @Test
    void aBatchHasARowOfEachTask() {
        Tasks tasks = Tasks.of(Worlds.apart(10));
        assertThat(tasks.rows(2)).isEqualTo(1);
        assertThat(tasks.rows(64)).isEqualTo(21);
        assertThat(tasks.epoch(64)).isEqualTo(1);
        assertThat(tasks.epoch(2)).isEqualTo(10);
        assertThat(Tasks.of(Worlds.same(10)).rows(64)).isEqualTo(64);
        MAKE.batch(2).hard(Weighting.equal()).fit(Worlds.apart(10), Worlds.context(1));
    }
}
