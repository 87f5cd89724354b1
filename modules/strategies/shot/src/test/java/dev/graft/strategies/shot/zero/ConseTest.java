package dev.graft.strategies.shot.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.linalg.Matrix;
import org.junit.jupiter.api.Test;

class ConseTest {
    private static final Matrix P = Matrix.of(new double[][] {{0.1, 0.6, 0.3}});
    private static final Matrix S = Matrix.of(new double[][] {{9, 9}, {1, 0}, {0, 1}});

    /** The two best have 0.6 and 0.3 of 0.9 together: two thirds of the way to the first, one third to the second. */
    @Test
    void aSampleLiesBetweenTheDescriptorsOfItsTop() {
        assertThat(Conse.combined(P, S, 2).row(0)).containsExactly(new double[] {2.0 / 3, 1.0 / 3}, within(1e-12));
    }

    @Test
    void ofATopOfOneItIsTheBestClassAndOfMoreThanThereAreItIsAll() {
        assertThat(Conse.combined(P, S, 1).row(0)).containsExactly(1, 0);
        assertThat(Conse.combined(P, S, 10).row(0)).containsExactly(new double[] {1.5, 1.2}, within(1e-12));
    }

    @Test
    void theFirstOfEquallyProbableClassesIsTheTop() {
        Matrix equal = Matrix.of(new double[][] {{0.2, 0.4, 0.4}});
        assertThat(Conse.combined(equal, S, 1).row(0)).containsExactly(1, 0);
    }

    @Test
    void refusesATopOfNone() {
        assertThatThrownBy(() -> new Conse.Settings(0, Normalise.NONE, Worlds.AUTO))
                .hasMessage("top must be at least 1, was 0");
    }
}
