package dev.graft.domains;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Finite;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.Rows;
import dev.graft.linalg.SparseMatrix;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Samples as rows of numbers, of which none is missing. */
public final class FiniteRows {
    private FiniteRows() {}

    /**
     * The rows of samples, sparse where the samples are; at least one sample.
     *
     * @param side whose samples they are, in words
     * @throws GraftException if a value is NaN or infinite, naming its side, row and column
     */
    public static Rows of(Samples samples, String side) {
        return samples instanceof Sparse sparse ? sparse(sparse, side) : dense(samples.vectors(), side);
    }

    /**
     * The rows of dense samples; at least one sample.
     *
     * @param side whose samples they are, in words
     * @throws GraftException if a value is NaN or infinite, naming its side, row and column
     */
    public static Matrix dense(Dense samples, String side) {
        double[][] rows = samples.toArray();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                Finite.require(rows[row][column], row, column, side);
            }
        }
        return Matrix.of(rows);
    }

    private static Rows sparse(Sparse samples, String side) {
        int[] starts = new int[samples.size() + 1];
        IntStream.Builder places = IntStream.builder();
        DoubleStream.Builder values = DoubleStream.builder();
        for (int i = 0; i < samples.size(); i++) {
            int row = i;
            starts[row + 1] = starts[row];
            samples.forEach(row, (column, value) -> {
                Finite.require(value, row, column, side);
                places.add(column);
                values.add(value);
                starts[row + 1]++;
            });
        }
        return SparseMatrix.of(
                samples.features(),
                starts,
                places.build().toArray(),
                values.build().toArray());
    }
}
