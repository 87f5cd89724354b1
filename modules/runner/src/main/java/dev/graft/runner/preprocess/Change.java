package dev.graft.runner.preprocess;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import java.util.stream.IntStream;

/** What happens to a vector, whether dense or sparse. Thread-safe. */
@FunctionalInterface
interface Change {
    /**
     * Changes the entries of one vector in place.
     *
     * @param columns of the entries {@code from .. to}; what is in none of them is zero
     * @param values of the same entries
     */
    void make(int[] columns, double[] values, int from, int to);

    /** Whether zeros stay zeros, so that sparse vectors stay sparse. */
    default boolean keepsZeros() {
        return true;
    }

    /** The samples as changed vectors: sparse ones at once, dense ones when they are read. */
    default Samples of(Samples samples) {
        return samples instanceof Sparse sparse && keepsZeros() ? changed(sparse) : changed(vectors(samples));
    }

    /** The samples as dense vectors. */
    static Dense vectors(Samples samples) {
        try {
            return samples.vectors();
        } catch (GraftException noVectors) {
            throw new GraftException(
                    "preprocess: the steps work on vectors; found: %s. Leave preprocess out.".formatted(samples.noun()),
                    noVectors);
        }
    }

    private Dense changed(Dense vectors) {
        int[] columns = IntStream.range(0, vectors.features()).toArray();
        Dense changed = Dense.over(vectors.size(), columns.length, (position, into) -> {
            double[] row = vectors.row(position);
            make(columns, row, 0, row.length);
            System.arraycopy(row, 0, into, 0, row.length);
        });
        return vectors.names().isEmpty() ? changed : changed.named(vectors.names());
    }

    private Sparse changed(Sparse vectors) {
        Entries entries = Entries.of(vectors);
        for (int row = 0; row < vectors.size(); row++) {
            make(entries.columns(), entries.values(), entries.starts()[row], entries.starts()[row + 1]);
        }
        return Sparse.of(vectors.features(), entries.starts(), entries.columns(), entries.values());
    }
}
