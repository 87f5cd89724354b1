package dev.graft.strategies.feature;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import java.util.Arrays;

/**
 * Two copies of a vector in a row of blocks: one in the block of its domain, one in the last block, which all domains share.
 *
 * @param own the block of the domain, counted from 0
 * @param count how many blocks there are
 */
record Blocks(int own, int count) implements SampleMap {
    @Override
    public Samples of(Samples samples) {
        return samples instanceof Sparse sparse ? sparse(sparse) : dense(samples.vectors());
    }

    @Override
    public long parameters() {
        return 0;
    }

    private Dense dense(Dense vectors) {
        int width = vectors.features();
        return Dense.over(vectors.size(), Math.multiplyExact(count, width), (row, into) -> {
            double[] vector = vectors.row(row);
            Arrays.fill(into, 0);
            System.arraycopy(vector, 0, into, own * width, width);
            System.arraycopy(vector, 0, into, (count - 1) * width, width);
        });
    }

    private Sparse sparse(Sparse vectors) {
        int width = vectors.features();
        SparseRowsBuilder rows = new SparseRowsBuilder(Math.multiplyExact(count, width));
        for (int row = 0; row < vectors.size(); row++) {
            vectors.forEach(row, (column, value) -> rows.add(own * width + column, value));
            vectors.forEach(row, (column, value) -> rows.add((count - 1) * width + column, value));
            rows.endRow();
        }
        return rows.build();
    }
}
