package dev.graft.onnx.features;

import dev.graft.onnx.runtime.Floats;

/**
 * Feature maps as feature vectors: each channel is averaged over its positions, what the field calls global average
 * pooling (M. Lin, Q. Chen, S. Yan, "Network in network", ICLR 2014, section 3.2). A cut between convolutions thus gives
 * as many features as there are channels, wherever in the network it is.
 */
final class SpatialMean {
    private static final int MAP_RANK = 4;

    private SpatialMean() {}

    /** Rows of features, one after the other: values {@code [n, c, h, w]} become {@code [n, c]}, others stay. */
    static float[] of(Floats output) {
        float[] values = output.toArray();
        long[] shape = output.shape();
        if (shape.length != MAP_RANK) {
            return values;
        }
        int positions = Math.toIntExact(shape[2] * shape[3]);
        float[] means = new float[values.length / positions];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (int p = i * positions; p < (i + 1) * positions; p++) {
                sum += values[p];
            }
            means[i] = (float) (sum / positions);
        }
        return means;
    }
}
