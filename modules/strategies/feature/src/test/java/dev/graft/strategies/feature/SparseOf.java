package dev.graft.strategies.feature;

import dev.graft.core.samples.Sparse;

/** Sparse vectors made of dense ones. */
final class SparseOf {
    private SparseOf() {}

    static Sparse rows(double[]... rows) {
        SparseRowsBuilder builder = new SparseRowsBuilder(rows[0].length);
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                if (row[j] != 0) {
                    builder.add(j, row[j]);
                }
            }
            builder.endRow();
        }
        return builder.build();
    }
}
