package dev.graft.onnx.verify;

import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.runtime.Floats;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far computed numbers are from known ones, by name: the Euclidean length of the difference, divided by that of what is
 * known.
 *
 * @param outputs of the network's outputs
 * @param gradients of the gradients with regard to inputs
 */
public record RelativeErrors(Map<String, Double> outputs, Map<String, Double> gradients) {
    /** Stands for the length of what is known where that is 0. */
    private static final double ABSOLUTE = 1e-2;

    public RelativeErrors {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        gradients = Collections.unmodifiableMap(new LinkedHashMap<>(gradients));
    }

    /** The name and error of what is farthest off; infinite where a shape differs or a number is none. */
    public Map.Entry<String, Double> worst() {
        return Stream.of(outputs, gradients)
                .flatMap(errors -> errors.entrySet().stream())
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
    }

    static double between(@Nullable Floats computed, Tensor known) {
        if (computed == null || !Arrays.equals(computed.shape(), known.shape().sizes())) {
            return Double.POSITIVE_INFINITY;
        }
        float[] ours = computed.toArray();
        double[] whole = numbers(known);
        double[] difference = new double[ours.length];
        for (int i = 0; i < ours.length; i++) {
            difference[i] = ours[i] - whole[i];
        }
        double length = length(whole);
        double error = length(difference) / (length == 0 ? ABSOLUTE : length);
        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    }

    private static double[] numbers(Tensor known) {
        if (!known.type().isReal()) {
            return LongStream.of(known.wholes()).asDoubleStream().toArray();
        }
        float[] floats = known.floats();
        return IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
    }

    private static double length(double[] numbers) {
        return Math.sqrt(DoubleStream.of(numbers).map(x -> x * x).sum());
    }
}
