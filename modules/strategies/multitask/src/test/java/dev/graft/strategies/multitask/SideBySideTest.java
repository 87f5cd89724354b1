package dev.graft.strategies.multitask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.MultiTaskStrategy;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.MultiTask;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.strategies.multitask.SoftSharing.Towards;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A network for each task, apart or with something between. */
final class SideBySideTest {
    private static final MultiTask SEEN = Worlds.same(40);
    private static final Make MAKE = Make.steps(60).of("dense 8", "dense 6");

    /** Without a penalty they are the networks that each task alone gets: the same numbers at first, and the same batches. */
    @Test
    void softSharingWithoutStrengthIsSingleTask() {
        Fitted apart = MAKE.single().fit(SEEN, Worlds.context(5));
        assertSame(MAKE.soft(0, Weighting.equal()), apart);
    }

    /** Units that are the identity, and hardly move, neither. */
    @Test
    void unitsThatTakeNothingOfOthersAreSingleTask() {
        Make make = MAKE.descending(0.05);
        Fitted apart = make.single().fit(SEEN, Worlds.context(5));
        CrossStitch fixed = new CrossStitch(new CrossStitch.Settings(1, 0, 1e-6, Weighting.equal(), make.training()));
        assertSame(fixed, apart);
    }

    private static void assertSame(MultiTaskStrategy strategy, Fitted apart) {
        Dense points = Worlds.points(20, 8);
        Fitted together = strategy.fit(SEEN, Worlds.context(5));
        for (int task = 0; task < 2; task++) {
            Scores.OfClasses one =
                    (Scores.OfClasses) apart.predictors().get(task).scores(points);
            Scores.OfClasses other =
                    (Scores.OfClasses) together.predictors().get(task).scores(points);
            assertThat(other.difference(one)).isCloseTo(0, within(1e-4));
        }
        double[] one = ((Scores.OfReals) apart.predictors().get(2).scores(points)).values();
        double[] other = ((Scores.OfReals) together.predictors().get(2).scores(points)).values();
        assertThat(other).containsExactly(one, within(1e-2));
    }

    /** (1, 2) and (4, 6) are 5 apart; the third is 0 from their mean. */
    @Test
    void distancesByHand() {
        Ops o = Ops.empty("distance");
        Value a = Computed.rows(o, new double[] {1, 2});
        Value b = Computed.rows(o, new double[] {4, 6});
        Value c = Computed.rows(o, new double[] {2.5, 4});
        assertThat(Computed.number(o, SoftSharing.distance(o, List.of(a, b), Towards.EACH_OTHER)))
                .isCloseTo(25, within(1e-4f));
        assertThat(Computed.number(o, SoftSharing.distance(o, List.of(a, b), Towards.MEAN)))
                .isCloseTo(12.5f, within(1e-4f));
        assertThat(Computed.number(o, SoftSharing.distance(o, List.of(a, b, c), Towards.EACH_OTHER)))
                .isCloseTo(25 + 6.25f + 6.25f, within(1e-4f));
    }

    @Test
    void theStrongerTheNearerWeightsStay() {
        assertThat(lastDistance(0)).isGreaterThan(2 * lastDistance(0.01));
        assertThat(lastDistance(0.01)).isGreaterThan(3 * lastDistance(1));
    }

    private static double lastDistance(double strength) {
        Fitted fitted = MAKE.soft(strength, Weighting.equal()).fit(SEEN, Worlds.context(5));
        List<Double> line = Shown.curve(fitted, "Distance of the weights of tasks")
                .lines()
                .get(0)
                .y();
        return line.get(line.size() - 1);
    }

    @Test
    void unitsStandBehindBlocks() {
        assertThat(ends("conv 4", "pool", "conv 8", "average")).containsExactly("pool1", "average1/flat");
        assertThat(ends("conv 4", "conv 4", "pool", "dense 8", "dropout 0.5", "dense 4"))
                .containsExactly("conv1/relu", "pool1", "dense1/relu", "dense2/relu");
        assertThat(ends("residual 4", "average")).containsExactly("average1/flat");
        assertThat(ends()).isEmpty();
    }

    private static List<String> ends(String... layers) {
        return Stitches.ends(Architecture.parse("network", List.of(layers)), Shape.of(1, 8, 8));
    }

    /** A matrix for each block, whose rows were (0.9, 0.05, 0.05) at first and have moved. */
    @Test
    void learnedUnitsAreShown() {
        Fitted fitted = MAKE.rate(0.001).stitched(0.9, 0.1, Weighting.equal()).fit(SEEN, Worlds.context(5));
        List<Exhibit.Matrix> units = fitted.exhibits().stream()
                .filter(Exhibit.Matrix.class::isInstance)
                .map(Exhibit.Matrix.class::cast)
                .toList();
        assertThat(units)
                .extracting(Exhibit.Matrix::title)
                .containsExactly(
                        "What each task takes of all behind dense1/relu",
                        "What each task takes of all behind dense2/relu");
        for (Exhibit.Matrix unit : units) {
            assertThat(unit.rows()).containsExactly("side", "height", "sum");
            assertThat(unit.values().get(0).get(0)).isBetween(0.3, 1.8).isNotEqualTo(0.9);
        }
    }
}
