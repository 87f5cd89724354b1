package dev.graft.strategies.feature;

import dev.graft.core.samples.Sparse;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Sparse vectors, written one entry after another. Mutable; of use once. */
final class SparseRowsBuilder {
    private final int features;
    private final IntStream.Builder ends = IntStream.builder().add(0);
    private final IntStream.Builder columns = IntStream.builder();
    private final DoubleStream.Builder values = DoubleStream.builder();
    private int entries = 0;

    SparseRowsBuilder(int features) {
        this.features = features;
    }

    /** Adds an entry to the row that is being written, to the right of those before it. */
    void add(int column, double value) {
        columns.add(column);
        values.add(value);
        entries++;
    }

    /** Ends the row. */
    void endRow() {
        ends.add(entries);
    }

    /** The vectors whose rows have ended. */
    Sparse build() {
        return Sparse.of(
                features,
                ends.build().toArray(),
                columns.build().toArray(),
                values.build().toArray());
    }
}
