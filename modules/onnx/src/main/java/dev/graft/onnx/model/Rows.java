package dev.graft.onnx.model;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Rows of numbers, of which a sample may have several. */
final class Rows {
    private Rows() {}

    /**
     * The first rows of a feed, which is closed.
     *
     * @param input that they are for
     */
    static Floats first(Feed feed, Value input, int most) {
        try (feed) {
            int rows = Math.min(most, feed.size());
            Floats numbers = Batch.of(input, rows);
            feed.fill(IntStream.range(0, rows).toArray(), List.of(numbers.values()));
            return numbers;
        }
    }

    /** For each sample the mean over its rows; of a single row, the row. */
    static float[][] means(float[][] rows, IntUnaryOperator sample) {
        int samples = rows.length == 0 ? 0 : 1 + sample.applyAsInt(rows.length - 1);
        if (samples == rows.length) {
            return rows;
        }
        double[][] sums = new double[samples][rows[0].length];
        int[] counts = new int[samples];
        for (int i = 0; i < rows.length; i++) {
            int own = sample.applyAsInt(i);
            counts[own]++;
            for (int c = 0; c < rows[i].length; c++) {
                sums[own][c] += rows[i][c];
            }
        }
        float[][] means = new float[samples][rows[0].length];
        for (int s = 0; s < samples; s++) {
            for (int c = 0; c < means[s].length; c++) {
                means[s][c] = (float) (sums[s][c] / counts[s]);
            }
        }
        return means;
    }
}
