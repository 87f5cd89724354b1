package dev.graft.onnx.model;

import dev.graft.core.samples.Dense;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * Samples whose numbers are there: vectors, or what a frozen part has made of them.
 *
 * @param inputs for each input of the graph a row for each sample
 */
record RowFeed(List<Dense> inputs) implements Feed {
    @Override
    public int size() {
        return inputs.get(0).size();
    }

    @Override
    public void fill(int[] samples, List<FloatBuffer> buffers) {
        for (int input = 0; input < inputs.size(); input++) {
            FloatBuffer buffer = buffers.get(input);
            int next = 0;
            for (int sample : samples) {
                for (double number : inputs.get(input).row(sample)) {
                    buffer.put(next++, (float) number);
                }
            }
        }
    }
}
