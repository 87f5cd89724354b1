package dev.graft.onnx.tune;

import dev.graft.onnx.graph.Tensor;
import java.util.Map;

/**
 * What a training had after so many steps.
 *
 * @param numbers the parameters and statistics of the network, by name
 */
public record Snapshot(int step, Map<String, Tensor> numbers) {
    public Snapshot {
        numbers = Map.copyOf(numbers);
    }
}
