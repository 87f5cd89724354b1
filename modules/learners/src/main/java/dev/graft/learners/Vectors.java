package dev.graft.learners;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Samples as finite vectors. */
final class Vectors {
    private Vectors() {}

    /**
     * The samples as rows, {@code [n]}: sparse ones as sparse rows, others as dense ones.
     *
     * @throws GraftException if a value is NaN or infinite, naming its row and column
     */
    static Row[] finite(Samples samples) {
        Row[] rows = new Row[samples.size()];
        if (samples instanceof Sparse sparse) {
            Arrays.setAll(rows, row -> finite(sparse, row));
        } else {
            Dense vectors = samples.vectors();
            Arrays.setAll(rows, row -> finite(vectors, row));
        }
        return rows;
    }

    /**
     * The samples as rows of this width.
     *
     * @throws GraftException if they have another width, or a value is not finite
     */
    static Row[] finite(Samples samples, int width) {
        Row[] rows = finite(samples);
        requireWidth(width, rows);
        return rows;
    }

    /**
     * Throws unless rows, all of one width, have this one.
     *
     * @throws GraftException if they have another
     */
    static void requireWidth(int width, Row... rows) {
        if (rows.length > 0 && rows[0].width() != width) {
            throw new GraftException(
                    "samples: vectors of %d features were given to a learner that has learned from %d. Map both to one space."
                            .formatted(rows[0].width(), width));
        }
    }

    private static SparseRow finite(Sparse vectors, int row) {
        IntStream.Builder columns = IntStream.builder();
        DoubleStream.Builder values = DoubleStream.builder();
        vectors.forEach(row, (column, value) -> {
            requireFinite(value, row, column);
            columns.add(column);
            values.add(value);
        });
        return new SparseRow(columns.build().toArray(), values.build().toArray(), vectors.features());
    }

    private static DenseRow finite(Dense vectors, int row) {
        double[] values = vectors.row(row);
        for (int column = 0; column < values.length; column++) {
            requireFinite(values[column], row, column);
        }
        return new DenseRow(values);
    }

    private static void requireFinite(double value, int row, int column) {
        if (!Double.isFinite(value)) {
            throw new GraftException(
                    "samples: row %d, column %d is %s; a base learner needs finite numbers. Fill in what is missing."
                            .formatted(row, column, value));
        }
    }
}
