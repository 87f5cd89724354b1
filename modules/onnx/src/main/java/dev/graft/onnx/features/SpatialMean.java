package dev.graft.onnx.features;

import dev.graft.onnx.graph.Channels;
import dev.graft.onnx.runtime.Floats;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Feature maps as feature vectors: each channel is averaged over its positions, what the field calls global average
 * pooling (M. Lin, Q. Chen, S. Yan, "Network in network", ICLR 2014, section 3.2). A cut between convolutions thus gives
 * as many features as there are channels, wherever in the network it is.
 */
final class SpatialMean {
    private static final int ABREAST = 4;

    private SpatialMean() {}

    /**
     * Rows of features, one after the other: maps {@code [n, c, h, w]} become {@code [n, c]}, others stay.
     *
     * @param channels where the channels of maps are; known, if the output is maps
     */
    static float[] of(Floats output, Channels channels) {
        if (!Channels.areIn(output.shape().length)) {
            return output.toArray();
        }
        return channels == Channels.LAST ? channelsLast(output) : channelsFirst(output);
    }

    /** All channels of a position lie side by side: their sums grow abreast. */
    private static float[] channelsLast(Floats output) {
        long[] shape = output.shape();
        int channels = Math.toIntExact(shape[3]);
        int positions = Math.toIntExact(shape[1] * shape[2]);
        float[] means = new float[Math.toIntExact(shape[0]) * channels];
        float[] position = new float[channels];
        double[] sums = new double[channels];
        for (int first = 0; first < means.length; first += channels) {
            Arrays.fill(sums, 0);
            for (int p = 0; p < positions; p++) {
                output.values().get(first * positions + p * channels, position);
                for (int c = 0; c < channels; c++) {
                    sums[c] += position[c];
                }
            }
            for (int c = 0; c < channels; c++) {
                means[first + c] = (float) (sums[c] / positions);
            }
        }
        return means;
    }

    private static float[] channelsFirst(Floats output) {
        long[] shape = output.shape();
        FloatBuffer values = output.values();
        int positions = Math.toIntExact(shape[2] * shape[3]);
        float[] means = new float[values.limit() / positions];
        float[] maps = new float[ABREAST * positions];
        int whole = means.length - means.length % ABREAST;
        for (int i = 0; i < whole; i += ABREAST) {
            values.get(i * positions, maps);
            fourMeans(maps, positions, means, i);
        }
        for (int i = whole; i < means.length; i++) {
            values.get(i * positions, maps, 0, positions);
            means[i] = mean(maps, positions);
        }
        return means;
    }

    private static float mean(float[] map, int positions) {
        double sum = 0;
        for (int p = 0; p < positions; p++) {
            sum += map[p];
        }
        return (float) (sum / positions);
    }

    /** As {@link #mean}, to the bit: while one sum waits for its last addition, the others go on. */
    private static void fourMeans(float[] maps, int positions, float[] means, int first) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int p = 0; p < positions; p++) {
            a += maps[p];
            b += maps[p + positions];
            c += maps[p + 2 * positions];
            d += maps[p + 3 * positions];
        }
        means[first] = (float) (a / positions);
        means[first + 1] = (float) (b / positions);
        means[first + 2] = (float) (c / positions);
        means[first + 3] = (float) (d / positions);
    }
}
