package dev.graft.linalg;

import java.util.Random;
import java.util.function.DoubleSupplier;

/** Matrices of standard normal numbers from a seed, and how far two matrices are apart. */
final class RandomMatrices {
    private RandomMatrices() {}

    static Matrix normal(int rows, int columns, long seed) {
        return filled(rows, columns, new Random(seed)::nextGaussian);
    }

    static Matrix symmetric(int size, long seed) {
        Matrix a = normal(size, size, seed);
        return a.plus(a.transpose());
    }

    /** Positive semi-definite, of the given rank. */
    static Matrix semiDefinite(int size, int rank, long seed) {
        return Blas.gram(normal(size, rank, seed), false);
    }

    static double[] vector(int size, long seed) {
        return normal(1, size, seed).row(0);
    }

    static double largestDifference(Matrix a, Matrix b) {
        double largest = 0;
        for (double value : a.minus(b).values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static Matrix filled(int rows, int columns, DoubleSupplier values) {
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int i = 0; i < rows * columns; i++) {
            matrix.values()[i] = values.getAsDouble();
        }
        return matrix;
    }
}
