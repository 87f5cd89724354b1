package dev.graft.strategies.shot.episodic;

import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import java.util.ArrayList;
import java.util.List;

/** Mean and deviation of the intensities of pictures, from 0 to 1, of each channel. */
record Intensities(List<Double> mean, List<Double> deviation) {
    /** A few are enough: each has hundreds of pixels. */
    private static final int MOST_PICTURES = 1000;

    private static final double WHITE = 255;

    Intensities {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }

    /** Of pictures, as many channels as the first has. */
    static Intensities of(Samples samples) {
        Images pictures = (Images) samples.thinned(MOST_PICTURES);
        int channels = pictures.image(0).channels();
        double[] sums = new double[channels];
        double[] squares = new double[channels];
        long count = 0;
        for (int p = 0; p < pictures.size(); p++) {
            Image picture = pictures.image(p).withChannels(channels);
            for (int i = 0; i < picture.pixels().length; i++) {
                double intensity = Byte.toUnsignedInt(picture.pixels()[i]) / WHITE;
                sums[i % channels] += intensity;
                squares[i % channels] += intensity * intensity;
            }
            count += (long) picture.height() * picture.width();
        }
        List<Double> mean = new ArrayList<>();
        List<Double> deviation = new ArrayList<>();
        for (int c = 0; c < channels; c++) {
            double middle = sums[c] / count;
            double variance = squares[c] / count - middle * middle;
            mean.add(middle);
            deviation.add(variance > 0 ? Math.sqrt(variance) : 1);
        }
        return new Intensities(mean, deviation);
    }

    /** The same input, whose pixels have mean 0 and deviation 1. */
    Pictures in(Pictures input) {
        return new Pictures(
                input.name(),
                input.channels(),
                input.height(),
                input.width(),
                input.fit(),
                input.colours(),
                input.axes(),
                mean,
                deviation);
    }
}
