package dev.graft.onnx.own;

import dev.graft.core.network.InputContract;
import java.util.Collections;
import java.util.List;

/** How intensities from 0 to 1 become numbers of a network's input: the ways that networks are commonly trained. */
public enum Normalise {
    /** {@link #IMAGENET} for three channels, {@link #UNIT} for one. */
    AUTO,
    /** Mean 0 and deviation 1 per colour over ImageNet's training pictures, as torchvision and the ONNX model zoo do. */
    IMAGENET,
    /** From 0 to 1. */
    UNIT,
    /** From -1 to 1, as TensorFlow's MobileNet and Inception do. */
    SYMMETRIC,
    /** From 0 to 255. */
    BYTES;

    /** What is taken from an intensity of each of the channels, red first. */
    List<Double> mean(int channels) {
        return switch (resolved(channels)) {
            case IMAGENET -> InputContract.IMAGENET_MEAN;
            case SYMMETRIC -> Collections.nCopies(channels, 0.5);
            default -> Collections.nCopies(channels, 0.0);
        };
    }

    /** What the difference is divided by. */
    List<Double> deviation(int channels) {
        return switch (resolved(channels)) {
            case IMAGENET -> InputContract.IMAGENET_DEVIATION;
            case SYMMETRIC -> Collections.nCopies(channels, 0.5);
            case BYTES -> Collections.nCopies(channels, 1 / 255.0);
            default -> Collections.nCopies(channels, 1.0);
        };
    }

    private Normalise resolved(int channels) {
        return this == AUTO ? (channels == 3 ? IMAGENET : UNIT) : this;
    }
}
