package dev.graft.runner.preprocess;

import dev.graft.core.samples.Sparse;

/** A copy of sparse vectors as the arrays that {@link Sparse#of} takes. */
record Entries(int[] starts, int[] columns, double[] values) {
    static Entries of(Sparse vectors) {
        int[] starts = new int[vectors.size() + 1];
        for (int row = 0; row < vectors.size(); row++) {
            int next = row + 1;
            starts[next] = starts[row];
            vectors.forEach(row, (column, value) -> starts[next]++);
        }
        int[] columns = new int[starts[vectors.size()]];
        double[] values = new double[columns.length];
        int[] entry = {0};
        for (int row = 0; row < vectors.size(); row++) {
            vectors.forEach(row, (column, value) -> {
                columns[entry[0]] = column;
                values[entry[0]++] = value;
            });
        }
        return new Entries(starts, columns, values);
    }
}
