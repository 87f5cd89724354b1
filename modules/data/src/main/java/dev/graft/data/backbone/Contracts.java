package dev.graft.data.backbone;

import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import java.util.List;

/** Input contracts that several networks share. */
final class Contracts {
    private static final List<Double> IMAGENET_MEAN = List.of(0.485, 0.456, 0.406);
    private static final List<Double> IMAGENET_DEVIATION = List.of(0.229, 0.224, 0.225);

    private Contracts() {}

    /** Red, green, blue with the mean and deviation of ImageNet. */
    static Pictures imageNet(String name, int height, int width, Fit fit) {
        return rgb(name, height, width, fit, IMAGENET_MEAN, IMAGENET_DEVIATION);
    }

    static Pictures rgb(String name, int height, int width, Fit fit, List<Double> mean, List<Double> deviation) {
        return new Pictures(name, 3, height, width, fit, Colours.RGB, Axes.CHANNELS_FIRST, mean, deviation);
    }
}
