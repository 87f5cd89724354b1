package dev.graft.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplineTest {
    private static final Polyline HOOK = new Polyline(new double[] {0, 0, 1, 0, 1, 1, 0, 1.5});

    @Test
    void passesThroughEveryPoint() {
        Polyline curve = Spline.through(HOOK, Set.of());

        for (int i = 0; i < HOOK.size(); i++) {
            assertThat(curve.x(8 * i)).isCloseTo(HOOK.x(i), within(1e-12));
            assertThat(curve.y(8 * i)).isCloseTo(HOOK.y(i), within(1e-12));
        }
    }

    @Test
    void joinsTwoPointsByAStraightLine() {
        Polyline line = Spline.through(new Polyline(new double[] {0, 0, 8, 4}), Set.of());

        for (int i = 0; i < line.size(); i++) {
            assertThat(line.x(i)).isCloseTo(i, within(1e-12));
            assertThat(line.y(i)).isCloseTo(i / 2.0, within(1e-12));
        }
    }

    @Test
    void roundsAPointUnlessItIsACorner() {
        assertThat(Spline.through(HOOK, Set.of()).y(4))
                .as("swings out before the turn")
                .isNegative();
        assertThat(Spline.through(HOOK, Set.of(1)).y(4)).isCloseTo(0, within(1e-12));
    }

    @Test
    void staysFiniteWhereTwoPointsAreInOnePlace() {
        Polyline curve = Spline.through(new Polyline(new double[] {0, 0, 1, 1, 1, 1, 2, 0}), Set.of());

        assertThat(Arrays.stream(curve.xy())).allMatch(value -> value >= -0.5 && value <= 2.5);
    }
}
