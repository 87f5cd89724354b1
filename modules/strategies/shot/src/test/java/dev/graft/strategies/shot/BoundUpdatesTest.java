package dev.graft.strategies.shot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.linalg.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundUpdatesTest {
    private static final Matrix PAIR = Matrix.of(new double[] {0, 1}, new double[] {1, 0});

    /** Two queries, each the other's neighbour, λ = 2: y ln y + y a - y·y' summed. */
    @Test
    void theObjectiveAndTheStepAreThoseByHand() {
        BoundUpdates updates = new BoundUpdates(Matrix.of(new double[] {1, 2}, new double[] {3, 1}), PAIR, 2);
        Matrix y = Matrix.of(new double[] {0.25, 0.75}, new double[] {0.5, 0.5});
        double entropy = 0.25 * Math.log(0.25) + 0.75 * Math.log(0.75) + Math.log(0.5);
        double unary = 0.25 + 1.5 + 1.5 + 0.5;
        assertThat(updates.objective(y)).isEqualTo(entropy + unary - 2 * 0.5, within(1e-12));
        Matrix next = updates.step(y);
        assertThat(next.get(0, 0)).isEqualTo(1 / (1 + Math.exp(-(-1 + 1 + 2 - 1))), within(1e-12));
        assertThat(next.get(1, 0)).isEqualTo(1 / (1 + Math.exp(-(-3 + 0.5 + 1 - 1.5))), within(1e-12));
    }

    /** Proved where the affinity is positive semi-definite. */
    @Test
    void noStepRaisesTheObjectiveOfASemiDefiniteAffinity() {
        for (long seed = 1; seed <= 20; seed++) {
            Matrix root = Worlds.gaussian(15, 4, seed);
            Matrix affinity = root.timesTranspose(root);
            falls(new BoundUpdates(Worlds.gaussian(15, 3, seed + 50), affinity, 0.1 * seed));
        }
    }

    /** Proved where λ times the lowest eigenvalue is at least -2: that of the pair is -1. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 2})
    void noStepRaisesTheObjectiveWhereTheEntropyIsConvexEnough(double lambda) {
        for (long seed = 1; seed <= 200; seed++) {
            falls(new BoundUpdates(Worlds.gaussian(2, 2, seed), PAIR, lambda));
        }
    }

    private static void falls(BoundUpdates updates) {
        Matrix y = Softmax.of(updates.unary().scale(-1));
        for (int i = 0; i < 20; i++) {
            Matrix next = updates.step(y);
            assertThat(updates.objective(next)).isLessThanOrEqualTo(updates.objective(y) + 1e-9);
            y = next;
        }
    }

    /** Two strong opponents change places at every step; the search takes none of them that raises the objective. */
    @Test
    void aStepThatWouldRaiseTheObjectiveIsNotTaken() {
        BoundUpdates updates = new BoundUpdates(Matrix.of(new double[] {0, 3}, new double[] {3, 0}), PAIR, 8);
        Matrix start = Softmax.of(updates.unary().scale(-1));
        assertThat(updates.objective(updates.step(start))).isGreaterThan(updates.objective(start));
        assertThat(updates.solve(20)).isEqualTo(start);
    }

    @Test
    void withoutNeighboursOrLambdaTheDistancesDecide() {
        Matrix unary = Worlds.gaussian(6, 3, 1);
        Matrix expected = Softmax.of(unary.scale(-1));
        assertThat(Worlds.apart(new BoundUpdates(unary, Matrix.zeros(6, 6), 5).solve(20), expected))
                .isLessThan(1e-12);
        Matrix root = Worlds.gaussian(6, 6, 2);
        assertThat(Worlds.apart(new BoundUpdates(unary, root.timesTranspose(root), 0).solve(20), expected))
                .isLessThan(1e-12);
    }
}
