package dev.graft.strategies.feature;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Finite;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.linalg.Matrix;

/** Samples as a matrix {@code X [rows, columns]} of finite numbers that is multiplied and looked through, but never written. */
sealed interface Design permits DenseDesign, SparseDesign {
    int rows();

    int columns();

    /** The mean of each column. */
    double[] means();

    /** The variance of each column, by the number of rows. */
    double[] variances();

    /** In how many rows each column is not zero. */
    int[] counts();

    /**
     * The scatter of some columns with others, {@code Σ_i (x_il - m_l) (x_ir - m_r)}, {@code [left, right]}.
     *
     * @throws dev.graft.linalg.MatrixTooLarge when it would exhaust the memory
     */
    Matrix scatter(int[] left, int[] right);

    /** The product {@code X W}. */
    Matrix times(Matrix w);

    /**
     * A design of vectors, sparse or dense as they are.
     *
     * @param whose the samples are, in messages
     * @throws GraftException if there is none, or a value is not finite; in words
     */
    static Design of(String whose, Samples samples) {
        if (samples.size() == 0) {
            throw new GraftException("samples: no %s sample is visible, and at least one is needed.".formatted(whose));
        }
        return samples instanceof Sparse sparse
                ? SparseDesign.of(whose, sparse)
                : DenseDesign.of(whose, samples.vectors());
    }

    /** Throws unless a value is finite. */
    static void requireFinite(double value, String whose, int row, int column) {
        Finite.require(value, row, column, whose);
    }
}
