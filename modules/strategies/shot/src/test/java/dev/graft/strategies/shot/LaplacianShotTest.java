package dev.graft.strategies.shot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaplacianShotTest {
    @Test
    void withoutLambdaItIsTheNearestPrototype() {
        Labelled support =
                Worlds.labelled(new int[] {0, 1, 2, 0}, Worlds.gaussian(4, 5, 1).toArray());
        double[][] queries = Worlds.gaussian(50, 5, 2).toArray();
        Prototypes prototypes = new Prototypes(new Prototypes.Settings(Prototypes.Distance.EUCLIDEAN, 10));
        int[] nearest = Arrays.stream(Worlds.probabilities(prototypes, support, queries))
                .mapToInt(Worlds::best)
                .toArray();
        LaplacianShot strategy = with(Transform.NONE, 0, false);
        assertThat(Worlds.accuracy(Worlds.probabilities(strategy, support, queries), nearest))
                .isEqualTo(1);
    }

    /** Class a is a row of queries that leads from its support to the other's: each is near one that is near one of class a. */
    @Test
    void nearQueriesTakeEachOtherAlong() {
        Labelled support = Worlds.labelled(new int[] {0, 1}, new double[] {0, 0}, new double[] {0, 3});
        double[][] queries = {{0, 0.1}, {0, 0.5}, {0, 0.9}, {0, 1.3}, {0, 1.6}, {0, 3.2}, {0.1, 3.4}, {-0.1, 3.5}};
        int[] truth = {0, 0, 0, 0, 0, 1, 1, 1};
        assertThat(Worlds.accuracy(Worlds.probabilities(with(Transform.NONE, 0, false), support, queries), truth))
                .isEqualTo(7 / 8.0);
        assertThat(Worlds.accuracy(Worlds.probabilities(with(Transform.NONE, 1, false), support, queries), truth))
                .isEqualTo(1);
    }

    /** 0 and 1 choose each other; 3 chooses 1, and 10 chooses 3. */
    @Test
    void neighboursAreMutualOrHalf() {
        Matrix w = NearestQueries.affinity(
                Matrix.of(new double[] {0}, new double[] {1}, new double[] {3}, new double[] {10}), 1);
        assertThat(w.toArray())
                .isDeepEqualTo(new double[][] {{0, 1, 0, 0}, {1, 0, 0.5, 0}, {0, 0.5, 0, 0.5}, {0, 0, 0.5, 0}});
    }

    @Test
    void whereThereAreFewQueriesAllAreNeighbours() {
        Matrix points = Matrix.of(new double[] {0}, new double[] {1});
        assertThat(NearestQueries.affinity(points, 3).toArray()).isDeepEqualTo(new double[][] {{0, 1}, {1, 0}});
        assertThat(NearestQueries.affinity(points.select(0), 3).toArray()).isDeepEqualTo(new double[][] {{0}});
    }

    /** The queries' mean is (0.7, 0.7) and the support's (0.5, 0.5): shifted they are (0.6, 0.4) and (0.4, 0.6). */
    @Test
    void rectifiedMeansAreThoseByHand() {
        Support support =
                new Support(Matrix.of(new double[] {1, 0}, new double[] {0, 1}), Classes.of(List.of("a", "b"), 0, 1));
        Rectified found = Rectified.of(support, Matrix.of(new double[] {0.8, 0.6}, new double[] {0.6, 0.8}));
        double own = 1 / (1 + Math.exp(-10));
        double near = 1 / (1 + Math.exp(-10 * 0.2 / Math.hypot(0.6, 0.4)));
        double first = (own + near * 0.6) / (own + near);
        double second = near * 0.4 / (own + near);
        assertThat(found.means().row(0)).containsExactly(new double[] {first, second}, within(1e-12));
        assertThat(found.means().row(1)).containsExactly(new double[] {second, first}, within(1e-12));
        assertThat(found.queries().row(0)).containsExactly(new double[] {0.6, 0.4}, within(1e-12));
    }

    /** Half of the queries' light is brighter than the support's: all shifted by one vector, they are told all the same. */
    @Test
    void rectifiedTheQueriesMayBeShifted() {
        Labelled support = Worlds.labelled(new int[] {0, 1}, new double[] {2, 0.3}, new double[] {0.2, 2});
        double[][] queries = {{5.1, 3}, {4.9, 3.1}, {5, 2.9}, {3, 5}, {3.1, 5.1}, {2.9, 4.8}};
        double[][] same = {{2.1, 0}, {1.9, 0.1}, {2, -0.1}, {0, 2}, {0.1, 2.1}, {-0.1, 1.8}};
        double[][] found = Worlds.probabilities(with(Transform.NONE, 0.5, true), support, queries);
        double[][] expected = Worlds.probabilities(with(Transform.NONE, 0.5, true), support, same);
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).containsExactly(expected[i], within(1e-9));
        }
        assertThat(Worlds.accuracy(found, 0, 0, 0, 1, 1, 1)).isEqualTo(1);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatThrownBy(() -> new LaplacianShot.Settings(Transform.NONE, -0.1, 3, false))
                .hasMessage("lambda must be at least 0, was -0.1");
        assertThatThrownBy(() -> new LaplacianShot.Settings(Transform.NONE, 1, 0, false))
                .hasMessage("neighbours must be at least 1, was 0");
    }

    private static LaplacianShot with(Transform transform, double lambda, boolean rectify) {
        return new LaplacianShot(new LaplacianShot.Settings(transform, lambda, 2, rectify));
    }
}
