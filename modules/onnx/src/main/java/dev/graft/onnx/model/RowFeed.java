package dev.graft.onnx.model;

import dev.graft.core.samples.Dense;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Samples whose numbers are there: vectors, or what a frozen part has made of them.
 *
 * @param inputs for each input of the graph its rows
 * @param samples for each row the position of its sample
 */
record RowFeed(List<Dense> inputs, IntUnaryOperator samples) implements Feed {
    @Override
    public int sample(int row) {
        return samples.applyAsInt(row);
    }

    @Override
    public int size() {
        return inputs.get(0).size();
    }

    @Override
    public void fill(int[] rows, List<FloatBuffer> buffers) {
        for (int input = 0; input < inputs.size(); input++) {
            FloatBuffer buffer = buffers.get(input);
            int next = 0;
            for (int row : rows) {
                for (double number : inputs.get(input).row(row)) {
                    buffer.put(next++, (float) number);
                }
            }
        }
    }
}
