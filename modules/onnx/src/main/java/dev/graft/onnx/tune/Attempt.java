package dev.graft.onnx.tune;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a training with one learning rate went.
 *
 * @param steps how many were done
 * @param kept after how many of them the numbers are those of the model: the last, or the ones with the lowest loss on the
 *     labels set aside
 * @param hasDiverged whether no numbers are kept, because they were not finite any more
 * @param end why it ended, in words
 * @param losses of the batches, one for each step
 * @param shown what else an objective shows of the batches, by its name, one for each step
 * @param validations the losses on the labels set aside; empty if there are none
 */
public record Attempt(
        double rate,
        int steps,
        int kept,
        boolean hasDiverged,
        String end,
        List<Float> losses,
        Map<String, List<Float>> shown,
        List<Point> validations) {
    /** A loss on the labels set aside, after so many steps. */
    public record Point(int step, double loss) {}

    public Attempt {
        losses = List.copyOf(losses);
        shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
        validations = List.copyOf(validations);
    }

    /** The loss on the labels set aside of the numbers kept; infinite for a training that diverged, or without such labels. */
    public double lowest() {
        return validations.stream()
                .filter(point -> point.step() == kept && !hasDiverged)
                .mapToDouble(Point::loss)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
