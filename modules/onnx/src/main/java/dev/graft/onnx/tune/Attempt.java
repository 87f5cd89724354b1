package dev.graft.onnx.tune;

import dev.graft.onnx.graph.Tensor;
import java.util.List;
import java.util.Map;

/**
 * A training with one learning rate.
 *
 * @param steps how many were done
 * @param kept after how many of them the numbers are those of the model: the last, or the ones with the lowest loss on the
 *     labels set aside
 * @param end why it ended, in words
 * @param losses of the batches, one for each step
 * @param validations the losses on the labels set aside; empty if there are none
 * @param numbers the parameters and statistics after {@code kept} steps
 * @param snapshots at some steps up to {@code kept}
 */
public record Attempt(
        double rate,
        int steps,
        int kept,
        String end,
        List<Float> losses,
        List<Point> validations,
        Map<String, Tensor> numbers,
        List<Snapshot> snapshots) {
    /** A loss on the labels set aside, after so many steps. */
    public record Point(int step, double loss) {}

    /** The parameters and statistics after so many steps. */
    record Snapshot(int step, Map<String, Tensor> numbers) {}

    public Attempt {
        losses = List.copyOf(losses);
        validations = List.copyOf(validations);
        numbers = Map.copyOf(numbers);
        snapshots = List.copyOf(snapshots);
    }

    /** The lowest loss on the labels set aside; infinite for a training that diverged. */
    public double lowest() {
        return numbers.isEmpty()
                ? Double.POSITIVE_INFINITY
                : validations.stream().mapToDouble(Point::loss).min().orElse(Double.POSITIVE_INFINITY);
    }
}
