package dev.graft.strategies.multitask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.onnx.ops.Ops;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MinimumNormTest {
    private static float[] weights(double[]... vectors) {
        Ops o = Ops.empty("minimum");
        return Computed.numbers(o, MinimumNorm.weights(o, Computed.rows(o, Vectors.gram(vectors))));
    }

    /** Sener and Koltun, algorithm 1: γ = min(1, max(0, (b - a)·b / ‖a - b‖²)). */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 1, 0.5", // orthogonal, of one length
        "2, 0, 0, 1, 0.2", // the shorter one weighs more: 1 / (4 + 1)
        "1, 0, 3, 0, 1", // the same direction: the shorter one alone
        "3, 0, 1, 1, 0", // an acute angle: (b - a)·b = -1, the corner
        "1, 0, -1, 0, 0.5", // against each other: nothing is left
        "1, 0, -3, 0, 0.75",
        "1, 2, 1, 2, 0.5" // the same twice: it stays as it began
    })
    void ofTwoItIsTheClosedForm(double a0, double a1, double b0, double b1, double first) {
        float[] weights = weights(new double[] {a0, a1}, new double[] {b0, b1});
        assertThat(weights).containsExactly(new float[] {(float) first, (float) (1 - first)}, within(1e-6f));
    }

    @Test
    void ofThreeByHand() {
        assertThat(weights(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1}))
                .containsExactly(new float[] {1 / 3f, 1 / 3f, 1 / 3f}, within(1e-5f));
        // of lengths 1, 2, 3 and orthogonal: as 1, 1/4, 1/9
        assertThat(weights(new double[] {1, 0, 0}, new double[] {0, 2, 0}, new double[] {0, 0, 3}))
                .containsExactly(new float[] {36 / 49f, 9 / 49f, 4 / 49f}, within(1e-5f));
        // the third lies behind the line between the others
        assertThat(weights(new double[] {1, 1}, new double[] {1, -1}, new double[] {3, 0.5}))
                .containsExactly(new float[] {0.5f, 0.5f, 0}, within(1e-5f));
        // 0 is inside
        assertThat(Vectors.length(
                        weights(new double[] {1, 1}, new double[] {1, -2}, new double[] {-3, 0.5}),
                        new double[] {1, 1},
                        new double[] {1, -2},
                        new double[] {-3, 0.5}))
                .isLessThan(2e-3);
    }

    @Test
    void gradientsThatAreAllNothingWeighTheSame() {
        assertThat(weights(new double[3], new double[3])).containsExactly(0.5f, 0.5f);
    }

    /** The exact one is that of the best face, of which the Lagrange equations are solved in double precision. */
    @ParameterizedTest
    @CsvSource({"3, 2", "3, 10", "4, 3", "5, 5", "6, 40", "7, 3"})
    void ofRandomVectorsItIsTheExactOne(int count, int dimensions) {
        Random random = new Random(count * 100L + dimensions);
        for (int times = 0; times < 5; times++) {
            double[][] vectors = Vectors.random(count, dimensions, random);
            float[] weights = weights(vectors);
            double exact = Math.sqrt(Faces.least(Vectors.gram(vectors)));
            assertThat(Vectors.length(weights, vectors)).isCloseTo(exact, within(2e-3));
            assertInHull(weights);
            assertNoneIsWorse(weights, vectors, 2e-3);
        }
    }

    @Test
    void ofManyVectorsItEndsToo() {
        double[][] vectors = Vectors.random(60, 80, new Random(4));
        float[] weights = weights(vectors);
        assertInHull(weights);
        assertNoneIsWorse(weights, vectors, 5e-3);
    }

    private static void assertInHull(float... weights) {
        double sum = 0;
        for (float weight : weights) {
            assertThat(weight).isGreaterThanOrEqualTo(-1e-6f);
            sum += weight;
        }
        assertThat(sum).isCloseTo(1, within(1e-4));
    }

    /** ⟨w, g_t⟩ ≥ ‖w‖², for all t. */
    private static void assertNoneIsWorse(float[] weights, double[][] vectors, double slack) {
        double[] w = Vectors.combined(weights, vectors);
        double square = Vectors.product(w, w);
        for (double[] vector : vectors) {
            assertThat(Vectors.product(w, vector)).isGreaterThan(square - slack);
        }
    }
}
