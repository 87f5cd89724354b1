package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * An immutable dense matrix of doubles, row-major, with at least one row and one column.
 *
 * <p>Shapes that do not fit are an {@link IllegalArgumentException} that names both; a result that would exhaust the
 * memory is a {@link MatrixTooLarge}. NaN and infinity pass through arithmetic and are refused by decompositions. Two
 * matrices are equal if their shapes and all their bits are.
 */
public final class Matrix implements Rows {
    private final int rows;
    private final int columns;
    private final double[] values;

    private Matrix(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** The matrix of these rows, copied; at least one, all of one length. */
    public static Matrix of(double[]... rows) {
        return DenseRows.copied(rows);
    }

    /** The matrix {@code [rows, columns]} of zeros. */
    public static Matrix zeros(int rows, int columns) {
        require(rows > 0 && columns > 0, "a matrix needs a row and a column, found [%d, %d]", rows, columns);
        MemoryLimit.check(rows, columns);
        return new Matrix(rows, columns, new double[rows * columns]);
    }

    /** The matrix {@code [size, size]} with ones on the diagonal. */
    public static Matrix identity(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return diagonal(ones);
    }

    /** The square matrix with these values on the diagonal and zeros elsewhere. */
    public static Matrix diagonal(double... diagonal) {
        return zeros(diagonal.length, diagonal.length).plusDiagonal(diagonal);
    }

    /** The rows of {@code top [n, d]} and below them those of {@code bottom [m, d]}, {@code [n + m, d]}. */
    public static Matrix vstack(Matrix top, Matrix bottom) {
        return DenseRows.stacked(top, bottom);
    }

    /** A copy to be overwritten by who asked for it. */
    Matrix copy() {
        return new Matrix(rows, columns, values.clone());
    }

    /** The row-major values, not copied: to be written only by who has just made the matrix. */
    double[] values() {
        return values;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    /** The value in row {@code i}, column {@code j}, counted from 0. */
    public double get(int i, int j) {
        return values[Objects.checkIndex(i, rows) * columns + Objects.checkIndex(j, columns)];
    }

    /** A copy of row {@code i}, {@code [columns]}. */
    public double[] row(int i) {
        int start = Objects.checkIndex(i, rows) * columns;
        return Arrays.copyOfRange(values, start, start + columns);
    }

    /** A copy of all rows, {@code [rows][columns]}. */
    public double[][] toArray() {
        return DenseRows.copied(this);
    }

    @Override
    public Matrix select(int... positions) {
        return DenseRows.selected(this, positions);
    }

    /** The columns {@code from} (counted from 0) up to but not including {@code to}, {@code [rows, to - from]}. */
    public Matrix columnRange(int from, int to) {
        return Columns.range(this, from, to);
    }

    /** The rows {@code from} (counted from 0) up to but not including {@code to}, {@code [to - from, columns]}. */
    public Matrix rowRange(int from, int to) {
        require(0 <= from && from < to && to <= rows, "no rows from %d to %d in the %s", from, to, this);
        return new Matrix(to - from, columns, Arrays.copyOfRange(values, from * columns, to * columns));
    }

    /** The transpose, {@code [columns, rows]}. */
    public Matrix transpose() {
        return Elementwise.transpose(this);
    }

    /** The product {@code A B [n, m]} of this matrix {@code [n, k]} and {@code b [k, m]}. O(n k m). */
    public Matrix times(Matrix b) {
        require(columns == b.rows, "A B needs as many columns left as rows right, found %s and %s", this, b);
        return Blas.product(this, false, b, false);
    }

    /**
     * The product {@code AᵀB [n, m]} of this matrix {@code [k, n]} and {@code b [k, m]}, without a transpose. {@code AᵀA}
     * takes half of the work, and is symmetric to the bit.
     */
    public Matrix transposeTimes(Matrix b) {
        require(rows == b.rows, "AᵀB needs as many rows on both sides, found %s and %s", this, b);
        return Blas.product(this, true, b, false);
    }

    /**
     * The product {@code A Bᵀ [n, m]} of this matrix {@code [n, k]} and {@code b [m, k]}, without a transpose. {@code A Aᵀ}
     * takes half of the work, and is symmetric to the bit.
     */
    @Override
    public Matrix timesTranspose(Rows b) {
        return DenseRows.timesTranspose(this, b);
    }

    /** The product {@code A x [rows]} of this matrix and {@code x [columns]}. */
    public double[] times(double... x) {
        require(x.length == columns, "A x needs a value per column, found the %s and %d values", this, x.length);
        return Blas.product(this, x);
    }

    /** The product {@code A diag(d)}: column {@code j} times {@code d[j]}. */
    public Matrix timesDiagonal(double... d) {
        return Elementwise.timesDiagonal(this, d);
    }

    /** The sum {@code A + B} of two matrices of one shape. */
    public Matrix plus(Matrix b) {
        return Elementwise.sum(this, 1, b);
    }

    /** The difference {@code A − B} of two matrices of one shape. */
    public Matrix minus(Matrix b) {
        return Elementwise.sum(this, -1, b);
    }

    /** The sum {@code A + diag(d)} of this square matrix and a diagonal, such as a ridge. */
    public Matrix plusDiagonal(double... d) {
        return Elementwise.plusDiagonal(this, d);
    }

    /** Every row minus the row {@code m [columns]}: with {@link #columnMeans()}, the centred matrix. */
    public Matrix minusRow(double... m) {
        return Elementwise.minusRow(this, m);
    }

    /** Every value times {@code factor}. */
    public Matrix scale(double factor) {
        return map(value -> value * factor);
    }

    /** The function of every value, such as {@code d -> Math.exp(-gamma * d)}. */
    public Matrix map(DoubleUnaryOperator f) {
        return Elementwise.map(this, f);
    }

    /** The function of every value and where it stands. */
    public Matrix map(SparseMatrix.OfPlace f) {
        return Elementwise.map(this, f);
    }

    @Override
    public double[] squaredNorms() {
        return DenseRows.squaredNorms(this);
    }

    @Override
    public double[] columnMeans() {
        return Columns.means(this);
    }

    /**
     * The unbiased covariance of the columns, {@code [columns, columns]}, symmetric to the bit: divided by rows less 1
     * (NumPy's {@code cov(rowvar=False)}), so it needs two rows.
     */
    public Matrix covariance() {
        return Columns.covariance(this);
    }

    /** The eigenvalues and eigenvectors of this symmetric matrix, of which one triangle is read. O(n³). */
    public SymmetricEigen symmetricEigen() {
        return SymmetricEigen.of(this);
    }

    /**
     * The {@code k} largest eigenvalues of this symmetric matrix, the largest first, and their eigenvectors in columns,
     * {@code [n, k]}. O(n³); for a few of them in about a third of the time and of the memory that all take.
     */
    public SymmetricEigen largestEigen(int k) {
        return SymmetricEigen.largest(this, k);
    }

    /** The solutions of {@code A v = λ B v} for this symmetric A, a {@link NumericalFailure} if b is not positive definite. O(n³). */
    public SymmetricEigen symmetricEigen(Matrix b) {
        return SymmetricEigen.of(this, b);
    }

    /** The thin singular value decomposition. O(m n min(m, n)). */
    public Svd svd() {
        return Svd.of(this);
    }

    /**
     * An orthonormal basis of the columns, of the shape of this matrix: the Q of {@code A = Q R}, where it has at least as
     * many rows as columns. Columns that are combinations of others are made up to be orthonormal too. O(m n²).
     */
    public Matrix orthonormal() {
        return DenseRows.orthonormal(this);
    }

    /** The Cholesky decomposition of this symmetric matrix, a {@link NumericalFailure} if it is not positive definite. O(n³). */
    public Cholesky cholesky() {
        return Cholesky.of(this);
    }

    /** The X {@code [n, k]} of {@code A X = B} for this square A, by QR; a {@link NumericalFailure} if it is singular. O(n³). */
    public Matrix solve(Matrix b) {
        return LinearSystem.solve(this, b);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix b && columns == b.columns && Arrays.equals(values, b.values);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(values);
    }

    /** The shape, {@code matrix [rows, columns]}. */
    @Override
    public String toString() {
        return "matrix [" + rows + ", " + columns + "]";
    }
}
