package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

import java.util.Arrays;
import java.util.Objects;

/** What a sparse matrix does as {@link Rows}. */
final class SparseRows {
    private SparseRows() {}

    /**
     * {@code A Bᵀ}. Of two sparse matrices, each value of A meets the values in its column of B (F. G. Gustavson, Two fast
     * algorithms for sparse matrices, ACM TOMS 4, 1978): time as many as there are such pairs, memory that of B beside the
     * product. Sums run over ascending columns, so that {@code A Aᵀ} is symmetric to the bit.
     */
    static Matrix timesTranspose(SparseMatrix a, Rows b) {
        require(a.columns() == b.columns(), "A Bᵀ needs as many columns on both sides, found %s and %s", a, b);
        if (!(b instanceof SparseMatrix sparse)) {
            return a.times(((Matrix) b).transpose());
        }
        Matrix product = Matrix.zeros(a.rows(), b.rows());
        double[] into = product.values();
        SparseMatrix byColumn = transpose(sparse);
        for (int i = 0; i < a.rows(); i++) {
            int row = i * b.rows();
            for (int at = a.starts()[i]; at < a.starts()[i + 1]; at++) {
                int column = a.places()[at];
                double value = a.values()[at];
                for (int other = byColumn.starts()[column]; other < byColumn.starts()[column + 1]; other++) {
                    into[row + byColumn.places()[other]] += value * byColumn.values()[other];
                }
            }
        }
        return product;
    }

    private static SparseMatrix transpose(SparseMatrix a) {
        int[] starts = new int[a.columns() + 1];
        for (int place : a.places()) {
            starts[place + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] places = new int[a.size()];
        double[] values = new double[a.size()];
        for (int i = 0; i < a.rows(); i++) {
            for (int at = a.starts()[i]; at < a.starts()[i + 1]; at++) {
                int to = next[a.places()[at]]++;
                places[to] = i;
                values[to] = a.values()[at];
            }
        }
        return SparseMatrix.of(a.rows(), starts, places, values);
    }

    static double[] squaredNorms(SparseMatrix a) {
        double[] norms = new double[a.rows()];
        for (int i = 0; i < norms.length; i++) {
            for (int at = a.starts()[i]; at < a.starts()[i + 1]; at++) {
                norms[i] += a.values()[at] * a.values()[at];
            }
        }
        return norms;
    }

    static double[] columnMeans(SparseMatrix a) {
        double[] means = new double[a.columns()];
        for (int at = 0; at < a.size(); at++) {
            means[a.places()[at]] += a.values()[at];
        }
        for (int j = 0; j < means.length; j++) {
            means[j] /= a.rows();
        }
        return means;
    }

    static SparseMatrix selected(SparseMatrix a, int... positions) {
        int[] starts = new int[positions.length + 1];
        for (int i = 0; i < positions.length; i++) {
            int row = Objects.checkIndex(positions[i], a.rows());
            starts[i + 1] = Math.addExact(starts[i], a.starts()[row + 1] - a.starts()[row]);
        }
        int[] places = new int[starts[positions.length]];
        double[] values = new double[places.length];
        for (int i = 0; i < positions.length; i++) {
            int from = a.starts()[positions[i]];
            int length = starts[i + 1] - starts[i];
            System.arraycopy(a.places(), from, places, starts[i], length);
            System.arraycopy(a.values(), from, values, starts[i], length);
        }
        return SparseMatrix.of(a.columns(), starts, places, values);
    }

    static SparseMatrix stacked(SparseMatrix top, SparseMatrix bottom) {
        require(top.columns() == bottom.columns(), "rows of one width can be stacked, found %s and %s", top, bottom);
        int[] starts = Arrays.copyOf(top.starts(), top.rows() + bottom.rows() + 1);
        for (int i = 1; i <= bottom.rows(); i++) {
            starts[top.rows() + i] = Math.addExact(top.size(), bottom.starts()[i]);
        }
        int[] places = Arrays.copyOf(top.places(), top.size() + bottom.size());
        double[] values = Arrays.copyOf(top.values(), places.length);
        System.arraycopy(bottom.places(), 0, places, top.size(), bottom.size());
        System.arraycopy(bottom.values(), 0, values, top.size(), bottom.size());
        return SparseMatrix.of(top.columns(), starts, places, values);
    }
}
