package dev.graft.linalg;

/** Points in rows, dense or sparse: what distances and kernels are computed from, so that sparse points stay sparse. */
public sealed interface Rows permits Matrix, SparseMatrix {
    /** How many points. */
    int rows();

    /** How many values a point has. */
    int columns();

    /** The product {@code A Bᵀ [n, m]} of these rows {@code [n, k]} and {@code b [m, k]}: the inner products of the points. */
    Matrix timesTranspose(Rows b);

    /** The squared length of every row, {@code [rows]}. */
    double[] squaredNorms();

    /** The mean of every column, {@code [columns]}. */
    double[] columnMeans();

    /**
     * A copy of the rows at these positions, in this order; a position may occur twice.
     *
     * @param positions at least one, each counted from 0
     */
    Rows select(int... positions);
}
