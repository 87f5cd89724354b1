package dev.graft.linalg;

import static dev.graft.linalg.Require.require;
import static org.bytedeco.openblas.global.openblas.CblasLeft;
import static org.bytedeco.openblas.global.openblas.CblasLower;
import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasNonUnit;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas.cblas_dsyrk;
import static org.bytedeco.openblas.global.openblas.cblas_dtrsm;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.presets.openblas_nolapack;

/**
 * OpenBLAS: how many threads it uses (1 unless set), and the products this package takes from it.
 *
 * <p>Results are equal to the bit for one number of threads on one kind of processor; another number of threads may
 * change the last bits. Calls from several Java threads do not disturb each other's results.
 */
public final class Blas {
    private static final int TILE = 32;

    static {
        threads(1);
    }

    private Blas() {}

    /** How many threads OpenBLAS uses for one call. */
    public static int threads() {
        return openblas_nolapack.blas_get_num_threads();
    }

    /**
     * Sets how many threads OpenBLAS uses for one call, in the whole process. Asking for what is set already does
     * nothing; another number is to be set before the work starts, not while other threads compute.
     *
     * @param count at least 1
     */
    public static synchronized void threads(int count) {
        require(count >= 1, "BLAS needs at least 1 thread, was %d", count);
        if (threads() == count) {
            return;
        }
        openblas_nolapack.blas_set_num_threads(count);
        if (threads() != count) {
            throw new IllegalStateException("the BLAS library on this machine offers no way to set its threads to "
                    + count + "; only the OpenBLAS of the class path does");
        }
    }

    /** {@code op(A) op(B)}, where {@code op} transposes or not; shapes are the caller's care. */
    static Matrix product(Matrix a, boolean transposeA, Matrix b, boolean transposeB) {
        if (a.values() == b.values() && transposeA != transposeB) {
            return gram(a, transposeA);
        }
        int rows = transposeA ? a.columns() : a.rows();
        int inner = transposeA ? a.rows() : a.columns();
        int columns = transposeB ? b.rows() : b.columns();
        Matrix product = Matrix.zeros(rows, columns);
        double[] values = product.values();
        try (Room room = Room.of((long) a.values().length + b.values().length + values.length)) {
            DoublePointer c = room.with(values);
            cblas_dgemm(
                    CblasRowMajor,
                    transposeA ? CblasTrans : CblasNoTrans,
                    transposeB ? CblasTrans : CblasNoTrans,
                    rows,
                    columns,
                    inner,
                    1,
                    room.with(a.values()),
                    a.columns(),
                    room.with(b.values()),
                    b.columns(),
                    0,
                    c,
                    columns);
            c.get(values);
        }
        return product;
    }

    /** {@code A x}, in Java: the matrix would have to be copied for OpenBLAS, which costs as much as the product. */
    static double[] product(Matrix a, double[] x) {
        double[] values = a.values();
        double[] product = new double[a.rows()];
        for (int i = 0; i < product.length; i++) {
            int row = i * x.length;
            for (int j = 0; j < x.length; j++) {
                product[i] += values[row + j] * x[j];
            }
        }
        return product;
    }

    /** {@code A Aᵀ}, or {@code AᵀA} if {@code transpose}: half the work of the product, and symmetric to the bit. */
    static Matrix gram(Matrix a, boolean transpose) {
        int size = transpose ? a.columns() : a.rows();
        int inner = transpose ? a.rows() : a.columns();
        Matrix gram = Matrix.zeros(size, size);
        double[] values = gram.values();
        try (Room room = Room.of((long) a.values().length + values.length)) {
            DoublePointer c = room.with(values);
            cblas_dsyrk(
                    CblasRowMajor,
                    CblasLower,
                    transpose ? CblasTrans : CblasNoTrans,
                    size,
                    inner,
                    1,
                    room.with(a.values()),
                    a.columns(),
                    0,
                    c,
                    size);
            c.get(values);
        }
        mirrorLower(values, size);
        return gram;
    }

    /** Copies the lower triangle to the upper one, square by square, so that what is written lies near in the memory. */
    private static void mirrorLower(double[] values, int size) {
        for (int top = 0; top < size; top += TILE) {
            for (int left = 0; left <= top; left += TILE) {
                for (int i = top; i < Math.min(top + TILE, size); i++) {
                    for (int j = left; j < Math.min(left + TILE, i); j++) {
                        values[j * size + i] = values[i * size + j];
                    }
                }
            }
        }
    }

    /** Overwrites {@code b} by {@code L⁻¹ b}, or {@code L⁻ᵀ b} if {@code transpose}, for a lower triangular L. */
    static void solveLower(Matrix lower, boolean transpose, double[] b, int columns) {
        try (Room room = Room.of((long) lower.values().length + b.length)) {
            DoublePointer x = room.with(b);
            cblas_dtrsm(
                    CblasRowMajor,
                    CblasLeft,
                    CblasLower,
                    transpose ? CblasTrans : CblasNoTrans,
                    CblasNonUnit,
                    lower.rows(),
                    columns,
                    1,
                    room.with(lower.values()),
                    lower.columns(),
                    x,
                    columns);
            x.get(b);
        }
    }
}
