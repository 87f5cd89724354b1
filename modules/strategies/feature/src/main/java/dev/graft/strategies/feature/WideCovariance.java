package dev.graft.strategies.feature;

import dev.graft.linalg.Matrix;
import dev.graft.linalg.SymmetricEigen;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The matrix {@code C = cov(X) + λ I} of fewer samples than features, which is never made: with the thin decomposition of
 * the centred samples {@code Xc = U diag(σ) Vᵀ} every function of it is
 *
 * <pre>  f(C) = f(λ) I + V diag(f(σ² / (n - 1) + λ) - f(λ)) Vᵀ</pre>
 *
 * <p>V comes from the eigenvectors of {@code Xc Xcᵀ}: O(n² d + n³) time and O(n d + n²) memory, where the matrix itself would take
 * O(d³) and O(d²).
 *
 * @param v {@code [d, r]} for the rank r of the centred samples
 * @param variances {@code σ² / (n - 1)}, {@code [r]}
 */
record WideCovariance(Matrix v, double[] variances, double lambda) {
    /** Of the largest variance: what is below is rounding. */
    private static final double RANK = 1e-12;

    /** The covariance of {@code x [n, d]}, at least two samples. */
    static WideCovariance of(Matrix x, double lambda) {
        Matrix centred = x.minusRow(x.columnMeans());
        SymmetricEigen eigen = centred.timesTranspose(centred).symmetricEigen();
        double[] squares = eigen.values();
        double largest = squares[squares.length - 1];
        int first = 0;
        while (first < squares.length - 1 && squares[first] <= RANK * largest) {
            first++;
        }
        double[] kept = Arrays.copyOfRange(squares, first, squares.length);
        double[] inverse = Arrays.stream(kept)
                .map(square -> square > 0 ? 1 / Math.sqrt(square) : 0)
                .toArray();
        Matrix v = centred.transposeTimes(
                eigen.vectors().columnRange(first, squares.length).timesDiagonal(inverse));
        double[] variances =
                Arrays.stream(kept).map(square -> square / (x.rows() - 1)).toArray();
        return new WideCovariance(v, variances, lambda);
    }

    /** The product {@code A f(C)} of rows {@code a [m, d]}. */
    Matrix multiply(Matrix a, DoubleUnaryOperator f) {
        double outside = f.applyAsDouble(lambda);
        double[] inside = Arrays.stream(variances)
                .map(variance -> f.applyAsDouble(Math.max(0, variance) + lambda) - outside)
                .toArray();
        return a.times(v).timesDiagonal(inside).timesTranspose(v).plus(a.scale(outside));
    }
}
