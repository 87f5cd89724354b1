package dev.graft.strategies.feature;

import dev.graft.linalg.Matrix;

/** Euclidean lengths. */
final class Lengths {
    private Lengths() {}

    /** The Frobenius norm {@code ‖A‖}: the length of all the values together. */
    static double of(Matrix a) {
        double squares = 0;
        for (int i = 0; i < a.rows(); i++) {
            for (double value : a.row(i)) {
                squares += value * value;
            }
        }
        return Math.sqrt(squares);
    }

    /** The length of every column, {@code [columns]}. */
    static double[] ofColumns(Matrix a) {
        double[] lengths = new double[a.columns()];
        for (int i = 0; i < a.rows(); i++) {
            double[] row = a.row(i);
            for (int j = 0; j < row.length; j++) {
                lengths[j] += row[j] * row[j];
            }
        }
        for (int j = 0; j < lengths.length; j++) {
            lengths[j] = Math.sqrt(lengths[j]);
        }
        return lengths;
    }
}
