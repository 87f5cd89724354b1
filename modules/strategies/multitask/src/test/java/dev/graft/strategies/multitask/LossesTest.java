package dev.graft.strategies.multitask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Dense;
import dev.graft.core.transfer.MultiTask;
import dev.graft.onnx.tune.TaskLabels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Losses of a network as it begins, through the engine. */
final class LossesTest {
    /** At first scores of layers are not 0; with all numbers of the heads 0 they are. */
    @Test
    void whereAllScoresAreNothingTheyAreKnown() {
        Small small = Small.of(Worlds.same(12), Make.steps(1).descending(0.1), Weighting.equal());
        double[] losses = small.with(small.withoutHeads()).losses();
        assertThat(losses[0]).isCloseTo(Math.log(2), within(1e-6));
        assertThat(losses[1]).isCloseTo(Math.log(3), within(1e-6));
        assertThat(losses[2]).isCloseTo(1, within(1e-5)); // the variance of what is standardised
    }

    /** Labels 3 and 7 become -1 and 1. */
    @Test
    void numbersAreStandardised() {
        Dense points = Dense.of(new double[] {1, 2}, new double[] {3, 4});
        Tasks tasks = Tasks.of(new MultiTask(List.of(Worlds.task("a", points, Reals.of(3, 7)))));
        TaskLabels.OfReals labels = (TaskLabels.OfReals) tasks.places().get(0).labels();
        assertThat(labels.mean()).isEqualTo(5);
        assertThat(labels.deviation()).isEqualTo(2);
    }

    /** The very same samples, or equal ones, of which each task has its own: one pass or three, the same losses and the same step. */
    @Test
    void sharedSamplesAndEqualOnesGiveTheSameLosses() {
        Dense points = Worlds.points(10, 1);
        MultiTask shared = Worlds.of(points, points, points);
        MultiTask equal = Worlds.of(Worlds.points(10, 1), Worlds.points(10, 1), Worlds.points(10, 1));
        assertThat(shared.bySamples()).hasSize(1);
        assertThat(equal.bySamples()).hasSize(3);
        Small one = Small.of(shared, Make.steps(3).batch(10).descending(0.1), Weighting.equal());
        Small three = Small.of(equal, Make.steps(3).batch(30).descending(0.1), Weighting.equal());
        assertThat(one.losses()).containsExactly(three.losses(), within(1e-5));
        for (String task : List.of("side", "height", "sum")) {
            assertThat(one.shown("loss of " + task)).hasSize(3);
            for (int step = 0; step < 3; step++) {
                assertThat(one.shown("loss of " + task).get(step))
                        .isCloseTo(three.shown("loss of " + task).get(step), within(1e-4f));
            }
        }
    }

    /** Neighbours of as many columns are computed at once: in another order, each alone, they are what they were. */
    @Test
    void lossesDoNotDependOnTheOrderOfTasks() {
        Dense points = Worlds.points(12, 4);
        Classes side = Worlds.side(points);
        MultiTask grouped = new MultiTask(List.of(
                Worlds.task("a", points, side),
                Worlds.task("b", points, side),
                Worlds.task("c", points, Worlds.height(points)),
                Worlds.task("d", points, Worlds.sum(points))));
        MultiTask mixed = new MultiTask(List.of(
                Worlds.task("a", points, side),
                Worlds.task("c", points, Worlds.height(points)),
                Worlds.task("d", points, Worlds.sum(points)),
                Worlds.task("b", points, side)));
        Make make = Make.steps(1).descending(0.1);
        Small first = Small.of(grouped, make, Weighting.equal());
        Small second = Small.of(mixed, make, Weighting.equal());
        double[] one = first.with(first.equalHeads()).losses();
        double[] other = second.with(second.equalHeads()).losses();
        assertThat(other).containsExactly(new double[] {one[0], one[2], one[3], one[1]}, within(1e-6));
        assertThat(one[0]).isCloseTo(one[1], within(1e-6));
    }

    /** A step of descent is the gradient that differences of the losses show: of heads and of the trunk. */
    @Test
    void theirSumIsDescended() {
        Small small = Small.of(Worlds.apart(8), Make.steps(1).descending(1), Weighting.equal());
        for (String name : small.names()) {
            double[][] each = small.differences(name);
            double[] moved = small.moved(name);
            for (int i = 0; i < moved.length; i++) {
                assertThat(moved[i]).as(name).isCloseTo(each[0][i] + each[1][i] + each[2][i], within(2e-3));
            }
        }
    }
}
