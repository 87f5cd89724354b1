package dev.graft.strategies.multitask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.onnx.ops.Ops;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProjectedGradientsTest {
    private static float[] weights(double[][] vectors, double[]... random) {
        Ops o = Ops.empty("surgery");
        return Computed.numbers(
                o, ProjectedGradients.weights(o, Computed.rows(o, Vectors.gram(vectors)), Computed.rows(o, random)));
    }

    private static double[][] drawn(int count, Random random) {
        double[][] drawn = new double[count][count];
        for (double[] row : drawn) {
            for (int i = 0; i < count; i++) {
                row[i] = random.nextFloat();
            }
        }
        return drawn;
    }

    @Test
    void gradientsThatAgreeAreAdded() {
        double[][] vectors = {{1, 0}, {1, 2}};
        assertThat(weights(vectors, drawn(2, new Random(1)))).containsExactly(1, 1);
    }

    /** g1 = (1, 0), g2 = (-1, 1): g1 + ½ g2 and g2 + g1, so 2 g1 + 1.5 g2 = (0.5, 1.5). */
    @Test
    void ofTwoThatConflictByHand() {
        double[][] vectors = {{1, 0}, {-1, 1}};
        float[] weights = weights(vectors, drawn(2, new Random(1)));
        assertThat(weights).containsExactly(new float[] {2, 1.5f}, within(1e-6f));
        assertThat(Vectors.combined(weights, vectors)).containsExactly(new double[] {0.5, 1.5}, within(1e-6));
    }

    /** Against each other there is nothing left, whatever their lengths. */
    @Test
    void oppositeGradientsCancel() {
        double[][] vectors = {{1, 2}, {-3, -6}};
        float[] weights = weights(vectors, drawn(2, new Random(1)));
        assertThat(Vectors.length(weights, vectors)).isCloseTo(0, within(1e-5));
    }

    /** What the paper's algorithm does to the vectors themselves, in the order that the numbers drawn give. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7})
    void itIsAlgorithm1(int count) {
        Random random = new Random(count);
        for (int times = 0; times < 10; times++) {
            double[][] vectors = Vectors.random(count, 4, random);
            double[][] drawn = drawn(count, random);
            assertThat(Vectors.combined(weights(vectors, drawn), vectors))
                    .containsExactly(surgery(vectors, drawn), within(2e-4));
        }
    }

    @Test
    void theOrderMatters() {
        double[][] vectors = {{1, 0, 0}, {-1, 1, 0}, {-1, -0.5, 1}};
        float[] one =
                weights(vectors, new double[] {0, 0.9, 0.1}, new double[] {0.5, 0, 0.1}, new double[] {0.5, 0.1, 0});
        float[] other =
                weights(vectors, new double[] {0, 0.1, 0.9}, new double[] {0.5, 0, 0.1}, new double[] {0.5, 0.1, 0});
        assertThat(one).isNotEqualTo(other);
    }

    /** After it neither of two gradients conflicts with the other as it was. */
    @Test
    void afterItTwoDoNotConflict() {
        Random random = new Random(8);
        for (int times = 0; times < 20; times++) {
            double[][] vectors = Vectors.random(2, 3, random);
            double[] sum = Vectors.combined(weights(vectors, drawn(2, random)), vectors);
            assertThat(Vectors.product(sum, vectors[0])).isGreaterThan(-1e-4);
            assertThat(Vectors.product(sum, vectors[1])).isGreaterThan(-1e-4);
        }
    }

    private static double[] surgery(double[][] vectors, double[]... drawn) {
        double[] sum = new double[vectors[0].length];
        for (int i = 0; i < vectors.length; i++) {
            double[] own = vectors[i].clone();
            double[] numbers = drawn[i];
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, vectors.length).boxed().toList());
            order.sort(Comparator.comparingDouble((Integer j) -> -numbers[j])); // the greatest number first
            for (int j : order) {
                double product = Vectors.product(own, vectors[j]);
                if (j != i && product < 0) {
                    double share = product / Vectors.product(vectors[j], vectors[j]);
                    for (int k = 0; k < own.length; k++) {
                        own[k] -= share * vectors[j][k];
                    }
                }
            }
            for (int k = 0; k < own.length; k++) {
                sum[k] += own[k];
            }
        }
        return sum;
    }
}
