package dev.graft.onnx.tune;

import dev.graft.core.labels.Classes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How much classes count. */
final class Targets {
    private Targets() {}

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
