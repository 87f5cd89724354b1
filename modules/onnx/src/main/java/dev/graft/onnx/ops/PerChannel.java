package dev.graft.onnx.ops;

import dev.graft.onnx.graph.Value;
import java.util.Arrays;

/** One number for each channel, which is axis 1; a value with one axis has one channel. */
public interface PerChannel extends Shaping {
    /** A vector with an element for each channel, as it is broadcast with values of this rank. */
    default Value acrossChannels(Value vector, int rank) {
        long[] sizes = new long[Math.max(1, rank - 1)];
        Arrays.fill(sizes, 1);
        sizes[0] = vector.elements();
        return reshape(vector, sizes);
    }

    /** The sum over each channel, as a vector: the transpose of {@link #acrossChannels}. */
    default Value sumChannels(Value a) {
        Value sum = sum(a, withinChannels(a.rank()));
        return reshape(sum, sum.elements());
    }

    /** All axes but that of the channels. */
    static long[] withinChannels(int rank) {
        return rank == 1 ? Axes.all(1) : Axes.others(rank, 1);
    }
}
