package dev.graft.data.backbone;

import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import java.util.List;

/** Input contracts that several networks share. */
final class Contracts {
    private Contracts() {}

    /** Red, green, blue with the mean and deviation of ImageNet. */
    static Pictures imageNet(String name, int height, int width, Fit fit) {
        return rgb(name, height, width, fit, InputContract.IMAGENET_MEAN, InputContract.IMAGENET_DEVIATION);
    }

    static Pictures rgb(String name, int height, int width, Fit fit, List<Double> mean, List<Double> deviation) {
        return new Pictures(name, 3, height, width, fit, Colours.RGB, Axes.CHANNELS_FIRST, mean, deviation);
    }
}
