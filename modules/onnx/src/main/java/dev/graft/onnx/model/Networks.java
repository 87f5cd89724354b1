package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Shape;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Networks written in a few lines as models for samples. */
public final class Networks {
    /** Intensities become numbers from -1 to 1. */
    private static final double MIDDLE = 0.5;

    private Networks() {}

    /**
     * The network for samples of this kind: pictures as large as the first one, or vectors.
     *
     * @param samples at least one
     * @param random read for all numbers
     * @throws GraftException if the layers do not fit such samples
     */
    public static Model of(Architecture network, Samples samples, List<String> classes, Random random) {
        InputContract input;
        Shape shape;
        if (samples instanceof Images images) {
            Image first = images.image(0);
            List<Double> middle = Collections.nCopies(first.channels(), MIDDLE);
            input = new Pictures(
                    Architecture.INPUT,
                    first.channels(),
                    first.height(),
                    first.width(),
                    Fit.STRETCH,
                    Colours.RGB,
                    Axes.CHANNELS_FIRST,
                    middle,
                    middle);
            shape = Shape.of(first.channels(), first.height(), first.width());
        } else {
            int features = samples.vectors().features();
            input = new InputContract.Vectors(Architecture.INPUT, features);
            shape = Shape.of(features);
        }
        return Model.of(network.name(), input, network.graph(shape, classes.size(), random), classes);
    }
}
