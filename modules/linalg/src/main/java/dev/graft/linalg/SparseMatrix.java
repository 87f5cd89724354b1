package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

import java.util.Arrays;

/**
 * An immutable matrix of doubles of which only the values other than zero are kept, row after row, with at least one row
 * and one column. It is there to be multiplied with dense blocks: a decomposition that needs no more of a matrix can be had
 * of one that would not fit into the memory otherwise.
 *
 * <p>Memory: 12 bytes for each value that is kept, and 4 for each row.
 */
public final class SparseMatrix implements Rows {
    private final int rows;
    private final int columns;
    private final int[] starts;
    private final int[] places;
    private final double[] values;

    /** A function of a value and where it stands. */
    @FunctionalInterface
    public interface OfPlace {
        /** What becomes of the value in row {@code i}, column {@code j}. */
        double of(int i, int j, double value);
    }

    private SparseMatrix(int rows, int columns, int[] starts, int[] places, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.starts = starts;
        this.places = places;
        this.values = values;
    }

    /**
     * The matrix {@code [starts.length - 1, columns]} of these values, none of which is copied.
     *
     * @param starts where each row begins in {@code places}, and where the last one ends, {@code [rows + 1]}
     * @param places the column of each value, counted from 0, ascending within a row
     * @param values finite, one for each place
     */
    public static SparseMatrix of(int columns, int[] starts, int[] places, double[] values) {
        int rows = starts.length - 1;
        require(rows > 0 && columns > 0, "a matrix needs a row and a column, found [%d, %d]", rows, columns);
        require(places.length == values.length, "%d places for %d values", places.length, values.length);
        require(
                starts[0] == 0 && starts[rows] == places.length,
                "rows must begin at 0 and end at %d, found %d and %d",
                places.length,
                starts[0],
                starts[rows]);
        Require.finite(values, "the values of a sparse matrix");
        for (int i = 0; i < rows; i++) {
            require(starts[i] <= starts[i + 1], "row %d begins at %d and ends at %d", i, starts[i], starts[i + 1]);
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                int least = at == starts[i] ? 0 : places[at - 1] + 1;
                require(
                        places[at] >= least && places[at] < columns,
                        "row %d has a value in column %d, and from %d to %d are allowed there",
                        i,
                        places[at],
                        least,
                        columns - 1);
            }
        }
        return new SparseMatrix(rows, columns, starts, places, values);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    /** How many values are kept. */
    public int size() {
        return values.length;
    }

    /** Where each row begins in {@link #places()}, and where the last one ends, not copied. */
    int[] starts() {
        return starts;
    }

    /** The column of each value, not copied. */
    int[] places() {
        return places;
    }

    /** The values, not copied. */
    double[] values() {
        return values;
    }

    @Override
    public Matrix timesTranspose(Rows b) {
        return SparseRows.timesTranspose(this, b);
    }

    @Override
    public double[] squaredNorms() {
        return SparseRows.squaredNorms(this);
    }

    @Override
    public double[] columnMeans() {
        return SparseRows.columnMeans(this);
    }

    @Override
    public SparseMatrix select(int... positions) {
        return SparseRows.selected(this, positions);
    }

    /** These rows and below them others of the same width. */
    public SparseMatrix above(SparseMatrix below) {
        return SparseRows.stacked(this, below);
    }

    /** The sum of every row, {@code [rows]}. */
    public double[] rowSums() {
        double[] sums = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                sums[i] += values[at];
            }
        }
        return sums;
    }

    /** The function of every value that is kept, of which only those other than zero are kept again. */
    public SparseMatrix map(OfPlace f) {
        int[] mappedStarts = new int[starts.length];
        int[] mappedPlaces = new int[places.length];
        double[] mapped = new double[values.length];
        int next = 0;
        for (int i = 0; i < rows; i++) {
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                double value = f.of(i, places[at], values[at]);
                if (value != 0) {
                    mappedPlaces[next] = places[at];
                    mapped[next++] = value;
                }
            }
            mappedStarts[i + 1] = next;
        }
        return of(columns, mappedStarts, Arrays.copyOf(mappedPlaces, next), Arrays.copyOf(mapped, next));
    }

    /** The product {@code A B [n, m]} of this matrix {@code [n, k]} and {@code b [k, m]}. O(size m). */
    public Matrix times(Matrix b) {
        require(columns == b.rows(), "A B needs as many columns left as rows right, found %s and %s", this, b);
        Matrix product = Matrix.zeros(rows, b.columns());
        for (int i = 0; i < rows; i++) {
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                addRow(values[at], b, places[at], product, i);
            }
        }
        return product;
    }

    /** The product {@code AᵀB [n, m]} of this matrix {@code [k, n]} and {@code b [k, m]}. O(size m). */
    public Matrix transposeTimes(Matrix b) {
        require(rows == b.rows(), "AᵀB needs as many rows on both sides, found %s and %s", this, b);
        Matrix product = Matrix.zeros(columns, b.columns());
        for (int i = 0; i < rows; i++) {
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                addRow(values[at], b, i, product, places[at]);
            }
        }
        return product;
    }

    /** {@code into[i] += factor * from[j]}. */
    private static void addRow(double factor, Matrix from, int j, Matrix into, int i) {
        int width = from.columns();
        double[] source = from.values();
        double[] target = into.values();
        int first = j * width;
        int second = i * width;
        for (int c = 0; c < width; c++) {
            target[second + c] += factor * source[first + c];
        }
    }

    /** All of it, zeros filled in. */
    public Matrix dense() {
        return times(Matrix.identity(columns));
    }

    /** The shape, {@code sparse matrix [rows, columns]}. */
    @Override
    public String toString() {
        return "sparse matrix [" + rows + ", " + columns + "]";
    }
}
