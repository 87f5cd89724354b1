package dev.graft.onnx.features;

import dev.graft.core.Fingerprint;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Image;
import dev.graft.onnx.graph.GraphFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** Networks and samples for tests. */
public final class Opened {
    private Opened() {}

    static Encoder encoder(Path file, InputContract input, String cut, int threads) {
        return new OnnxEncoding().open(network(file, input, cut), Device.CPU, threads);
    }

    static Network network(Path file, InputContract input, String cut) {
        return new Network("test", file, sha256(file), input, cut);
    }

    public static String sha256(Path file) {
        return HexFormat.of().formatHex(Fingerprint.sha256().digest(GraphFile.bytes(file)));
    }

    /** Intensities from 0 to 255, stretched, red first. */
    static Pictures pictures(String name, int channels, int height, int width) {
        return new Pictures(
                name,
                channels,
                height,
                width,
                Fit.STRETCH,
                Colours.RGB,
                Axes.CHANNELS_FIRST,
                Collections.nCopies(channels, 0.0),
                Collections.nCopies(channels, 1 / 255.0));
    }

    static List<Image> images(int count, int channels, int height, int width) {
        List<Image> images = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            byte[] pixels = new byte[channels * height * width];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) (128 + 127 * StrictMath.sin(0.01 * i * (n + 1)));
            }
            images.add(new Image(height, width, channels, pixels));
        }
        return images;
    }
}
