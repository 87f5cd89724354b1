package dev.graft.core.network;

import static dev.graft.core.Require.require;

import java.util.List;

/**
 * The input that a network was trained on: images are resized and normalised by it.
 *
 * @param name of the graph input
 * @param shape of one sample without the batch axis, as {@code [channels, height, width]} for images
 * @param mean per channel, subtracted from intensities in [0, 1]
 * @param deviation per channel, above 0, divided by after that
 */
public record InputContract(String name, List<Integer> shape, List<Double> mean, List<Double> deviation) {
    public InputContract {
        shape = List.copyOf(shape);
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        require(shape.stream().allMatch(axis -> axis > 0), "the axes of a shape must be above 0, was %s", shape);
        require(mean.size() == deviation.size(), "%d means for %d deviations", mean.size(), deviation.size());
        require(deviation.stream().allMatch(d -> d > 0), "deviations must be above 0, was %s", deviation);
    }
}
