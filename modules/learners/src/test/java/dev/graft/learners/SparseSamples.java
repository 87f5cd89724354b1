package dev.graft.learners;

import dev.graft.core.samples.Sparse;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Sparse vectors made of dense ones. */
final class SparseSamples {
    private SparseSamples() {}

    static Sparse of(double[]... rows) {
        IntStream.Builder columns = IntStream.builder();
        DoubleStream.Builder values = DoubleStream.builder();
        int[] starts = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            starts[i + 1] = starts[i];
            for (int j = 0; j < rows[i].length; j++) {
                if (rows[i][j] != 0) {
                    columns.add(j);
                    values.add(rows[i][j]);
                    starts[i + 1]++;
                }
            }
        }
        return Sparse.of(
                rows[0].length,
                starts,
                columns.build().toArray(),
                values.build().toArray());
    }
}
