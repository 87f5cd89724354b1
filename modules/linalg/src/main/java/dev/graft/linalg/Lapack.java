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

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;

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
        try (Room room = Room.of((long) a.length + n)) {
            DoublePointer vectors = room.with(a);
            DoublePointer values = room.empty(n);
            // a symmetric matrix is the same by rows and by columns, which spares LAPACKE two transposed copies
            int info = LAPACKE_dsyevd(LAPACK_COL_MAJOR, VECTORS, LOWER, n, vectors, n, values);
            check(info, "dsyevd", NOT_CONVERGED);
            vectors.get(a);
            values.get(eigenvalues);
        }
        return eigenvalues;
    }

    /**
     * Fills {@code vectors [k, n]} by the eigenvectors of the k largest eigenvalues, in rows, and returns these, ascending.
     */
    static double[] largestEigen(double[] a, int n, double[] vectors) {
        int k = vectors.length / n;
        double[] eigenvalues = new double[k];
        try (Room room = Room.of((long) a.length + n + vectors.length + n + 1)) {
            DoublePointer values = room.empty(n);
            DoublePointer rows = room.empty(vectors.length);
            IntPointer support = room.integers(2L * n);
            IntPointer found = room.integers(1);
            int info = LAPACKE_dsyevr(
                    LAPACK_COL_MAJOR,
                    VECTORS,
                    FROM_TO,
                    LOWER,
                    n,
                    room.with(a),
                    n,
                    NO_BOUND,
                    NO_BOUND,
                    n - k + 1,
                    n,
                    AS_EXACT_AS_CAN_BE,
                    found,
                    values,
                    rows,
                    n,
                    support);
            check(info, "dsyevr", NOT_CONVERGED);
            if (found.get() != k) {
                throw new NumericalFailure("LAPACK dsyevr found " + found.get() + " of " + k + " eigenvalues");
            }
            rows.get(vectors);
            values.get(eigenvalues);
        }
        return eigenvalues;
    }

    /** As {@link #symmetricEigen}, for {@code A x = λ B x}, with the eigenvectors in columns. */
    static double[] generalisedEigen(double[] a, double[] b, int n) {
        double[] eigenvalues = new double[n];
        try (Room room = Room.of((long) a.length + b.length + n)) {
            DoublePointer vectors = room.with(a);
            DoublePointer values = room.empty(n);
            int info = LAPACKE_dsygvd(
                    LAPACK_ROW_MAJOR, AX_IS_LAMBDA_BX, VECTORS, LOWER, n, vectors, n, room.with(b), n, values);
            check(
                    info,
                    "dsygvd",
                    info > n
                            ? "the right matrix is not positive definite: add a small ridge to its diagonal"
                            : NOT_CONVERGED);
            vectors.get(a);
            values.get(eigenvalues);
        }
        return eigenvalues;
    }

    /** Fills {@code u [m, k]}, {@code vt [k, n]} and returns the singular values, descending; {@code k = min(m, n)}. */
    static double[] svd(double[] a, int m, int n, double[] u, double[] vt) {
        int k = Math.min(m, n);
        double[] singular = new double[k];
        try (Room room = Room.of((long) a.length + k + u.length + vt.length)) {
            DoublePointer values = room.empty(k);
            DoublePointer left = room.empty(u.length);
            DoublePointer right = room.empty(vt.length);
            int info = LAPACKE_dgesdd(LAPACK_ROW_MAJOR, THIN, m, n, room.with(a), n, values, left, k, right, n);
            check(info, "dgesdd", "the singular values did not converge");
            values.get(singular);
            left.get(u);
            right.get(vt);
        }
        return singular;
    }

    /** Overwrites the lower triangle of {@code a} by its Cholesky factor; the upper triangle keeps what it held. */
    static void cholesky(double[] a, int n) {
        try (Room room = Room.of(a.length)) {
            DoublePointer factor = room.with(a);
            // the lower triangle by rows is the upper one by columns, which spares LAPACKE two transposed copies
            int info = LAPACKE_dpotrf(LAPACK_COL_MAJOR, UPPER, n, factor, n);
            check(
                    info,
                    "dpotrf",
                    "the matrix [" + n + ", " + n + "] is not positive definite: its leading block of " + info
                            + " rows is not. Add a small ridge to its diagonal, or remove duplicated columns of the data");
            factor.get(a);
        }
    }

    /** Overwrites the Cholesky factor in the lower triangle of {@code a} by the lower triangle of the inverse. */
    static void inverse(double[] a, int n) {
        try (Room room = Room.of(a.length)) {
            DoublePointer factor = room.with(a);
            check(
                    LAPACKE_dpotri(LAPACK_COL_MAJOR, UPPER, n, factor, n),
                    "dpotri",
                    "the factor has a zero on its diagonal");
            factor.get(a);
        }
    }

    /**
     * Overwrites {@code b [n, columns]} by the solution of {@code A X = B}, and the upper triangle of {@code a} by the
     * factor R of {@code A = Q R}. By QR although LU takes half the work: OpenBLAS's LU with several threads recurses
     * with large arrays on the stack, and ends the process when called from a Java thread of usual stack size
     * (OpenBLAS issues 1082 and 3229).
     */
    static void solve(double[] a, int n, double[] b, int columns) {
        try (Room room = Room.of((long) a.length + b.length)) {
            DoublePointer factor = room.with(a);
            DoublePointer x = room.with(b);
            int info = LAPACKE_dgels(LAPACK_ROW_MAJOR, AS_IT_IS, n, n, columns, factor, n, x, columns);
            // a positive code is an exact zero on the diagonal of R, which the caller looks for in any case
            check(Math.min(0, info), "dgels", "");
            factor.get(a);
            x.get(b);
        }
    }

    /** Overwrites {@code a [m, n]}, {@code m >= n}, by the columns Q of {@code A = Q R}. */
    static void orthonormal(double[] a, int m, int n) {
        try (Room room = Room.of((long) a.length + n)) {
            DoublePointer q = room.with(a);
            DoublePointer reflectors = room.empty(n);
            check(LAPACKE_dgeqrf(LAPACK_ROW_MAJOR, m, n, q, n, reflectors), "dgeqrf", "");
            check(LAPACKE_dorgqr(LAPACK_ROW_MAJOR, m, n, n, q, n, reflectors), "dorgqr", "");
            q.get(a);
        }
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
