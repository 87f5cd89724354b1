package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.linalg.Matrix;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FollowersTest {
    @Test
    void aSampleMovesAsItsNearestInThePlan() {
        Matrix moved = Followers.of(Moves.line(0, 1, 10, 12), new int[] {0, 3}, Moves.line(100, -12));
        assertThat(moved.transpose().row(0)).containsExactly(new double[] {100, 101, -14, -12}, within(1e-12));
    }

    @Test
    void allFollowAShift() {
        Matrix x = Points.normal(700, 3, 1);
        int[] planned = IntStream.range(0, 100).map(i -> 7 * i).toArray();
        double[][] rows = new double[100][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = x.row(planned[k]);
        }
        Matrix shifted = Moves.plus(Matrix.of(rows), 5, 6, 7);
        Points.assertClose(Followers.of(x, planned, shifted), Moves.plus(x, 5, 6, 7), 1e-14);
    }
}
