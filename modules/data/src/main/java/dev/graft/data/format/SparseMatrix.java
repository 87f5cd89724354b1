package dev.graft.data.format;

import dev.graft.core.samples.Sparse;

/**
 * A matrix in compressed sparse columns, as MATLAB keeps it.
 *
 * @param starts {@code [columns + 1]}: column c holds the entries {@code starts[c] .. starts[c + 1]}
 * @param indices the row of each entry, ascending within a column
 * @param values of each entry
 */
public record SparseMatrix(int rows, int columns, int[] starts, int[] indices, double[] values) {
    /** Its columns as vectors of {@code rows} features; nothing is copied. */
    public Sparse byColumn() {
        return Sparse.of(rows, starts, indices, values);
    }

    /** Its rows as vectors of {@code columns} features. */
    public Sparse byRow() {
        return transposed().byColumn();
    }

    /** Its shape for messages. */
    public String size() {
        return rows + " x " + columns;
    }

    private SparseMatrix transposed() {
        int[] from = new int[rows + 1];
        for (int row : indices) {
            from[row + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            from[row + 1] += from[row];
        }
        int[] next = from.clone();
        int[] ids = new int[indices.length];
        double[] moved = new double[indices.length];
        for (int column = 0; column < columns; column++) {
            for (int entry = starts[column]; entry < starts[column + 1]; entry++) {
                int to = next[indices[entry]]++;
                ids[to] = column;
                moved[to] = values[entry];
            }
        }
        return new SparseMatrix(columns, rows, from, ids, moved);
    }
}
