package dev.graft.strategies.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.network.Device;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matrices U Σ Vᵀ of known singular values, U and V products of random reflections. */
final class SmallestDirectionsTest {
    @ParameterizedTest
    @CsvSource({"6, 10, 1", "6, 10, 3", "10, 6, 2", "16, 64, 1", "5, 5, 9"})
    void theSumOfTheSmallestSquaresIsFound(int rows, int columns, int k) {
        int rank = Math.min(rows, columns);
        double[][] matrix = new double[rows][columns];
        double expected = 0;
        for (int i = 0; i < rank; i++) {
            matrix[i][i] = 0.3 * (i + 1);
            expected += i < k ? matrix[i][i] * matrix[i][i] : 0;
        }
        Random random = new Random(7);
        for (int times = 0; times < 3; times++) {
            reflect(matrix, normal(rows, random), true);
            reflect(matrix, normal(columns, random), false);
        }
        assertThat(smallest(matrix, k)).isCloseTo((float) expected, within((float) (1e-4 * expected)));
    }

    /** A singular value of 0, twice. */
    @ParameterizedTest
    @CsvSource({"1", "2"})
    void samplesThatAreTheSameHaveNone(int k) {
        double[][] matrix = {{1, 2, 3, 1}, {1, 2, 3, 1}, {1, 2, 3, 1}, {-1, 1, 0, 2}};
        assertThat(smallest(matrix, k)).isCloseTo(0, within(1e-6f));
    }

    private static float smallest(double[][] matrix, int k) {
        Ops o = Ops.empty("spectrum");
        Value x = o.input("x", matrix.length, matrix[0].length);
        Value sum = Bss.smallest(o, x, k);
        float[] flat = new float[matrix.length * matrix[0].length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) matrix[i / matrix[0].length][i % matrix[0].length];
        }
        byte[] model = GraphFile.bytes(o.graph(List.of(sum)));
        try (Session session = Session.open("spectrum", model, Device.CPU, 1)) {
            Map<String, Floats> found = session.run(Map.of("x", Floats.of(flat, matrix.length, matrix[0].length)));
            return Optional.ofNullable(found.get(sum.name())).orElseThrow().toArray()[0];
        }
    }

    private static double[] normal(int size, Random random) {
        double[] v = new double[size];
        double squares = 0;
        for (int i = 0; i < size; i++) {
            v[i] = random.nextGaussian();
            squares += v[i] * v[i];
        }
        for (int i = 0; i < size; i++) {
            v[i] /= Math.sqrt(squares);
        }
        return v;
    }

    /** (I - 2 v vᵀ) A, or A (I - 2 v vᵀ). */
    private static void reflect(double[][] a, double[] v, boolean left) {
        int lines = left ? a[0].length : a.length;
        for (int line = 0; line < lines; line++) {
            double dot = 0;
            for (int i = 0; i < v.length; i++) {
                dot += v[i] * (left ? a[i][line] : a[line][i]);
            }
            for (int i = 0; i < v.length; i++) {
                if (left) {
                    a[i][line] -= 2 * dot * v[i];
                } else {
                    a[line][i] -= 2 * dot * v[i];
                }
            }
        }
    }
}
