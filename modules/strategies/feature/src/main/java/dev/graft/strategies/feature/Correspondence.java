package dev.graft.strategies.feature;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.linalg.Matrix;
import java.util.List;

/**
 * A vector, and behind it what it says of the pivots: {@code x ↦ (x, x A - a)}.
 *
 * @param projection A, {@code [d, h]}
 * @param shift a, {@code [h]}
 */
record Correspondence(Matrix projection, double[] shift) implements SampleMap {
    @Override
    public Samples of(Samples samples) {
        if (samples.size() == 0) {
            return samples.sparseOrDense();
        }
        Matrix behind = Design.of("sample", samples).times(projection).minusRow(shift);
        return samples instanceof Sparse sparse ? sparse(sparse, behind) : dense(samples.vectors(), behind);
    }

    @Override
    public long parameters() {
        return ((long) projection.rows() + 1) * projection.columns();
    }

    private static Dense dense(Dense vectors, Matrix behind) {
        return SideBySide.of(vectors.size(), List.of(vectors, Dense.of(behind.toArray())));
    }

    private static Sparse sparse(Sparse vectors, Matrix behind) {
        int width = vectors.features();
        SparseRowsBuilder rows = new SparseRowsBuilder(width + behind.columns());
        for (int row = 0; row < vectors.size(); row++) {
            vectors.forEach(row, rows::add);
            for (int k = 0; k < behind.columns(); k++) {
                rows.add(width + k, behind.get(row, k));
            }
            rows.endRow();
        }
        return rows.build();
    }
}
