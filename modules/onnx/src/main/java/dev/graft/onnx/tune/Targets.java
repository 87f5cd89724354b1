package dev.graft.onnx.tune;

import dev.graft.core.labels.Classes;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Class labels as networks learn them. */
final class Targets {
    private Targets() {}

    /** Writes 1 at the class of each sample and 0 elsewhere, {@code [samples, classes]}. */
    static void write(Classes labels, int[] samples, FloatBuffer into) {
        int classes = labels.names().size();
        for (int i = 0; i < samples.length; i++) {
            for (int c = 0; c < classes; c++) {
                into.put(i * classes + c, labels.value(samples[i]) == c ? 1 : 0);
            }
        }
    }

    /** What makes the total weight of each class that occurs the same, on average 1; 1 for a class that does not occur. */
    static List<Float> balanced(Classes labels) {
        int[] counts = labels.counts();
        long occurring = Arrays.stream(counts).filter(count -> count > 0).count();
        List<Float> weights = new ArrayList<>();
        for (int count : counts) {
            weights.add(count == 0 ? 1 : (float) labels.size() / occurring / count);
        }
        return weights;
    }
}
