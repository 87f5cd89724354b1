package dev.graft.onnx.features;

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

    private static final List<Double> IMAGENET_MEAN = List.of(0.485, 0.456, 0.406);
    private static final List<Double> IMAGENET_DEVIATION = List.of(0.229, 0.224, 0.225);

    /** What is taken from an intensity of each of the channels, red first. */
    List<Double> mean(int channels) {
        return switch (resolved(channels)) {
            case IMAGENET -> IMAGENET_MEAN;
            case SYMMETRIC -> Collections.nCopies(channels, 0.5);
            default -> Collections.nCopies(channels, 0.0);
        };
    }

    /** What the difference is divided by. */
    List<Double> deviation(int channels) {
        return switch (resolved(channels)) {
            case IMAGENET -> IMAGENET_DEVIATION;
            case SYMMETRIC -> Collections.nCopies(channels, 0.5);
            case BYTES -> Collections.nCopies(channels, 1 / 255.0);
            default -> Collections.nCopies(channels, 1.0);
        };
    }

    private Normalise resolved(int channels) {
        return this == AUTO ? (channels == 3 ? IMAGENET : UNIT) : this;
    }
}
