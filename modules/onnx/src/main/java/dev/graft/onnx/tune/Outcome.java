package dev.graft.onnx.tune;

import dev.graft.onnx.graph.Tensor;
import java.util.List;
import java.util.Map;

/**
 * What a training with one learning rate leaves: large, so that only that of the best rate is kept.
 *
 * @param numbers the parameters and statistics after the steps that are kept; empty if it diverged
 * @param snapshots at some steps up to those
 */
record Outcome(Attempt attempt, Map<String, Tensor> numbers, List<Snapshot> snapshots) {
    Outcome {
        numbers = Map.copyOf(numbers);
        snapshots = List.copyOf(snapshots);
    }

    boolean isBetterThan(Outcome other) {
        return other.attempt().hasDiverged()
                || (!attempt.hasDiverged() && attempt.lowest() < other.attempt().lowest());
    }
}
