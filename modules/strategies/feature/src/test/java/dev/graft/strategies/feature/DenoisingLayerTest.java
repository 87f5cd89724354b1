package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.samples.Dense;
import dev.graft.linalg.Matrix;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DenoisingLayerTest {
    @Test
    void isWhatAHandComputes() {
        // m = (1, 1), C = [2, 2; 2, 2], s = (4, 4), Q = [3/2, 1/2; 1/2, 3/2], W = 1/2, b = 1 - 1/2 (1/2 + 1/2)
        DenoisingLayer layer = DenoisingLayer.of(design(new double[][] {{2, 2}, {0, 0}}), 0.5, 0);

        assertThat(difference(layer.weights(), new double[][] {{0.5, 0.5}, {0.5, 0.5}}))
                .isLessThan(1e-14);
        assertThat(layer.bias()).containsExactly(new double[] {0.5, 0.5}, within(1e-14));
        assertThat(layer.hidden(design(new double[][] {{2, 0}})).row(0))
                .containsExactly(new double[] {Math.tanh(1.5), Math.tanh(1.5)}, within(1e-14));
    }

    @Test
    void isThePapersFormula() {
        double[][] x = random(30, 4, 1);
        DenoisingLayer layer = DenoisingLayer.of(design(x), 0.3, 0.01);
        Matrix paper = paper(x, new int[] {0, 1, 2, 3}, new int[] {0, 1, 2, 3}, 0.3, 0.01);

        assertThat(difference(layer.weights(), rows(paper, 4))).isLessThan(1e-12);
        assertThat(layer.bias()).containsExactly(paper.row(4), within(1e-12));
    }

    @Test
    void isTheBestOverManyCorruptions() {
        double[][] x = random(15, 3, 2);
        DenoisingLayer layer = DenoisingLayer.of(design(x), 0.4, 0);
        Matrix many = ofCorruptions(x, 0.4, 20_000);

        assertThat(difference(layer.weights(), rows(many, 3))).isLessThan(0.01);
        assertThat(layer.bias()).containsExactly(many.row(3), within(0.01));
    }

    @Test
    void isNearlyTheIdentityWhereNothingIsCorrupted() {
        DenoisingLayer layer = DenoisingLayer.of(design(random(20, 3, 3)), 0, 1e-10);

        assertThat(difference(layer.weights(), Matrix.identity(3).toArray())).isLessThan(1e-8);
        assertThat(layer.bias()).containsExactly(new double[3], within(1e-8));
    }

    @Test
    void isTheSameOfSparseVectors() {
        double[][] x = random(25, 4, 4);
        for (double[] row : x) {
            row[(int) Math.abs(10 * row[3]) % 4] = 0;
        }
        DenoisingLayer dense = DenoisingLayer.of(design(x), 0.5, 1e-5);
        DenoisingLayer sparse = DenoisingLayer.of(Design.of("source", SparseOf.rows(x)), 0.5, 1e-5);

        assertThat(difference(sparse.weights(), dense.weights().toArray())).isLessThan(1e-12);
        assertThat(sparse.bias()).containsExactly(dense.bias(), within(1e-12));
    }

    @Test
    void reconstructsSomeFeaturesFromPartsOnAverage() {
        double[][] x = random(40, 5, 5);
        int[] features = {1, 4};
        DenoisingLayer layer = DenoisingLayer.of(design(x), features, new int[][] {{0, 3}, {1, 2, 4}}, 0.5, 0.1);

        Matrix first = paper(x, new int[] {0, 3}, features, 0.5, 0.1);
        Matrix second = paper(x, new int[] {1, 2, 4}, features, 0.5, 0.1);
        double[][] average = {first.row(0), second.row(0), second.row(1), first.row(1), second.row(2)};
        assertThat(difference(layer.weights().scale(2), average)).isLessThan(1e-12);
        for (int r = 0; r < 2; r++) {
            assertThat(2 * layer.bias()[r]).isCloseTo(first.get(2, r) + second.get(3, r), within(1e-12));
        }
    }

    @Test
    void mindsNoFeatureWithoutSpread() {
        DenoisingLayer layer = DenoisingLayer.of(design(new double[][] {{1, 7, 0}, {2, 7, 0}}), 0.5, 1e-5);

        double[] hidden = layer.hidden(design(new double[][] {{1.5, 7, 0}})).row(0);
        assertThat(hidden[1]).isCloseTo(1, within(1e-4));
        assertThat(hidden[2]).isZero();
    }

    /** {@code (P Q⁻¹)ᵀ} of samples with a 1 appended, as the paper has it. */
    private static Matrix paper(double[][] x, int[] from, int[] to, double p, double ridge) {
        int d = from.length;
        double[][] q = new double[d + 1][d + 1];
        double[][] cross = new double[d + 1][to.length];
        for (double[] row : x) {
            double[] input = new double[d + 1];
            for (int j = 0; j < d; j++) {
                input[j] = row[from[j]];
            }
            input[d] = 1;
            for (int i = 0; i <= d; i++) {
                double keepI = i == d ? 1 : 1 - p;
                for (int j = 0; j <= d; j++) {
                    double keepJ = j == d ? 1 : 1 - p;
                    q[i][j] += input[i] * input[j] * (i == j ? keepI : keepI * keepJ);
                }
                for (int r = 0; r < to.length; r++) {
                    cross[i][r] += keepI * input[i] * row[to[r]];
                }
            }
        }
        for (int j = 0; j < d; j++) {
            q[j][j] += ridge;
        }
        return Matrix.of(q).solve(Matrix.of(cross));
    }

    /** Least squares on this many corrupted copies of every sample. */
    private static Matrix ofCorruptions(double[][] x, double p, int copies) {
        Random random = new Random(7);
        int d = x[0].length;
        double[][] q = new double[d + 1][d + 1];
        double[][] cross = new double[d + 1][d];
        for (int copy = 0; copy < copies; copy++) {
            for (double[] row : x) {
                double[] corrupted = new double[d + 1];
                for (int j = 0; j < d; j++) {
                    corrupted[j] = random.nextDouble() < p ? 0 : row[j];
                }
                corrupted[d] = 1;
                for (int i = 0; i <= d; i++) {
                    for (int j = 0; j <= d; j++) {
                        q[i][j] += corrupted[i] * corrupted[j];
                    }
                    for (int j = 0; j < d; j++) {
                        cross[i][j] += corrupted[i] * row[j];
                    }
                }
            }
        }
        return Matrix.of(q).solve(Matrix.of(cross));
    }

    private static double[][] rows(Matrix matrix, int count) {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = matrix.row(i);
        }
        return rows;
    }

    private static double difference(Matrix found, double[][] expected) {
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                largest = Math.max(largest, Math.abs(found.get(i, j) - expected[i][j]));
            }
        }
        return largest;
    }

    private static Design design(double[][] rows) {
        return Design.of("source", Dense.of(rows));
    }

    /** Correlated features of mean 1. */
    private static double[][] random(int n, int d, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[n][d];
        for (double[] row : rows) {
            double common = random.nextGaussian();
            for (int j = 0; j < d; j++) {
                row[j] = 1 + common + random.nextGaussian();
            }
        }
        return rows;
    }
}
