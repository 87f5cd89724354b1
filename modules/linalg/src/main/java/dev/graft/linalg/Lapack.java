package dev.graft.linalg;

import static org.bytedeco.openblas.global.openblas.LAPACKE_dgels;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dgeqrf;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dgesdd;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dorgqr;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dpotrf;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dpotri;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dsyevd;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dsyevr;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dsygvd;
import static org.bytedeco.openblas.global.openblas.LAPACK_COL_MAJOR;
import static org.bytedeco.openblas.global.openblas.LAPACK_ROW_MAJOR;

import java.util.Arrays;

/**
 * The LAPACK routines of this package, each with its error code turned into an exception. Arrays are row-major and
 * overwritten; the callers hand over copies and have checked shapes and finiteness.
 */
final class Lapack {
    private static final byte LOWER = 'L';
    private static final byte UPPER = 'U';
    private static final byte VECTORS = 'V';
    private static final byte THIN = 'S';
    private static final byte AS_IT_IS = 'N';
    private static final byte FROM_TO = 'I';
    /** {@code A x = λ B x}, the first of the three generalised problems. */
    private static final int AX_IS_LAMBDA_BX = 1;
    /** Eigenvalues are asked for by their numbers, not by their size. */
    private static final double NO_BOUND = 0;
    /** The tolerance of an eigenvalue, which LAPACK then takes from the rounding. */
    private static final double AS_EXACT_AS_CAN_BE = 0;

    private static final String NOT_CONVERGED = "the eigenvalues did not converge";
    /** LAPACKE's codes for memory that it did not get are this one and the one below it. */
    private static final int NO_MEMORY = -1010;

    static {
        // loads OpenBLAS with the number of threads that Blas promises, whichever class is used first
        Blas.threads();
    }

    private Lapack() {}

    /** Overwrites the symmetric {@code a} by the eigenvectors, in rows; returns the eigenvalues, ascending. */
    static double[] symmetricEigen(double[] a, int n) {
        double[] eigenvalues = new double[n];
        // a symmetric matrix is the same by rows and by columns, which spares LAPACKE two transposed copies
        int info = LAPACKE_dsyevd(LAPACK_COL_MAJOR, VECTORS, LOWER, n, a, n, eigenvalues);
        check(info, "dsyevd", NOT_CONVERGED);
        return eigenvalues;
    }

    /**
     * Fills {@code vectors [k, n]} by the eigenvectors of the k largest eigenvalues, in rows, and returns these, ascending;
     * overwrites {@code a}.
     */
    static double[] largestEigen(double[] a, int n, double[] vectors) {
        int k = vectors.length / n;
        double[] eigenvalues = new double[n];
        int[] found = new int[1];
        int[] support = new int[2 * n];
        int info = LAPACKE_dsyevr(
                LAPACK_COL_MAJOR,
                VECTORS,
                FROM_TO,
                LOWER,
                n,
                a,
                n,
                NO_BOUND,
                NO_BOUND,
                n - k + 1,
                n,
                AS_EXACT_AS_CAN_BE,
                found,
                eigenvalues,
                vectors,
                n,
                support);
        check(info, "dsyevr", NOT_CONVERGED);
        if (found[0] != k) {
            throw new NumericalFailure("LAPACK dsyevr found " + found[0] + " of " + k + " eigenvalues");
        }
        return Arrays.copyOf(eigenvalues, k);
    }

    /** As {@link #symmetricEigen}, for {@code A x = λ B x}; also overwrites {@code b}. */
    static double[] generalisedEigen(double[] a, double[] b, int n) {
        double[] eigenvalues = new double[n];
        int info = LAPACKE_dsygvd(LAPACK_ROW_MAJOR, AX_IS_LAMBDA_BX, VECTORS, LOWER, n, a, n, b, n, eigenvalues);
        check(
                info,
                "dsygvd",
                info > n
                        ? "the right matrix is not positive definite: add a small ridge to its diagonal"
                        : NOT_CONVERGED);
        return eigenvalues;
    }

    /** Fills {@code u [m, k]}, {@code vt [k, n]} and returns the singular values, descending; {@code k = min(m, n)}. */
    static double[] svd(double[] a, int m, int n, double[] u, double[] vt) {
        int k = Math.min(m, n);
        double[] singular = new double[k];
        int info = LAPACKE_dgesdd(LAPACK_ROW_MAJOR, THIN, m, n, a, n, singular, u, k, vt, n);
        check(info, "dgesdd", "the singular values did not converge");
        return singular;
    }

    /** Overwrites the lower triangle of {@code a} by its Cholesky factor; the upper triangle keeps what it held. */
    static void cholesky(double[] a, int n) {
        // the lower triangle by rows is the upper one by columns, which spares LAPACKE two transposed copies
        int info = LAPACKE_dpotrf(LAPACK_COL_MAJOR, UPPER, n, a, n);
        check(
                info,
                "dpotrf",
                "the matrix [" + n + ", " + n + "] is not positive definite: its leading block of " + info
                        + " rows is not. Add a small ridge to its diagonal, or remove duplicated columns of the data");
    }

    /** Overwrites the Cholesky factor in the lower triangle of {@code a} by the lower triangle of the inverse. */
    static void inverse(double[] a, int n) {
        int info = LAPACKE_dpotri(LAPACK_COL_MAJOR, UPPER, n, a, n);
        check(info, "dpotri", "the factor has a zero on its diagonal");
    }

    /**
     * Overwrites {@code b [n, columns]} by the solution of {@code A X = B}, and the upper triangle of {@code a} by the
     * factor R of {@code A = Q R}. By QR although LU takes half the work: OpenBLAS's LU with several threads recurses
     * with large arrays on the stack, and ends the process when called from a Java thread of usual stack size
     * (OpenBLAS issues 1082 and 3229).
     */
    static void solve(double[] a, int n, double[] b, int columns) {
        int info = LAPACKE_dgels(LAPACK_ROW_MAJOR, AS_IT_IS, n, n, columns, a, n, b, columns);
        // a positive code is an exact zero on the diagonal of R, which the caller looks for in any case
        check(Math.min(0, info), "dgels", "");
    }

    /** Overwrites {@code a [m, n]}, {@code m >= n}, by the columns Q of {@code A = Q R}. */
    static void orthonormal(double[] a, int m, int n) {
        double[] reflectors = new double[n];
        check(LAPACKE_dgeqrf(LAPACK_ROW_MAJOR, m, n, a, n, reflectors), "dgeqrf", "");
        check(LAPACKE_dorgqr(LAPACK_ROW_MAJOR, m, n, n, a, n, reflectors), "dorgqr", "");
    }

    /** LAPACK's codes: 0 is success, negative is a wrong argument or no memory, positive is bad numbers. */
    private static void check(int info, String routine, String failure) {
        if (info <= NO_MEMORY) {
            throw new NumericalFailure("LAPACK " + routine + " got no native memory: subsample, or lower -Xmx");
        }
        if (info < 0) {
            throw new IllegalStateException(routine + " refused its argument " + -info);
        }
        if (info > 0) {
            throw new NumericalFailure(failure + " (LAPACK " + routine + ", code " + info + ")");
        }
    }
}
