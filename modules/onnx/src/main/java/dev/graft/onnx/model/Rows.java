package dev.graft.onnx.model;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Samples as rows of numbers for an input.
 *
 * @param numbers {@code [rows, ...]}
 * @param sample for each row the position of its sample, ascending
 */
record Rows(Floats numbers, IntUnaryOperator sample) {
    /** A row for each sample. */
    static Rows each(Floats numbers) {
        return new Rows(numbers, row -> row);
    }

    /** All rows of a feed, which is closed. */
    static Rows of(Feed feed, Value input) {
        try (feed) {
            Floats numbers = Batch.of(input, feed.size());
            feed.fill(IntStream.range(0, feed.size()).toArray(), List.of(numbers.values()));
            return new Rows(numbers, feed::sample);
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
