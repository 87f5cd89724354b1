package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.features.PictureInput;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Pictures as they are: {@code pixels} float {@code [batch, height, width, channels]}, intensities from 0 to 255, red first.
 *
 * @param fit how a picture of another shape becomes one of this
 */
record PixelEntrance(int channels, int height, int width, Fit fit) implements Entrance {
    static final String WORD = "pictures";
    private static final String NAME = "pixels";
    private static final int RANDOM = 4;

    @Override
    public Value input() {
        Shape shape = Shape.of(-1, height, width, channels).with(0, Shape.Dim.open("batch"));
        return Value.of(NAME, Type.FLOAT, shape);
    }

    @Override
    public int size() {
        return height * width * channels;
    }

    @Override
    public Class<Images> kind() {
        return Images.class;
    }

    @Override
    public Feed feed(String where, Samples samples) {
        if (!(samples instanceof Images images)) {
            throw new GraftException("%s: it takes pictures, and a sample here is a %s. Give it pictures."
                    .formatted(where, samples.noun()));
        }
        return new PictureFeed(images, pictures(), UnaryOperator.identity());
    }

    /** A picture of this size and these channels. */
    Image fitted(Image picture) {
        return new PictureInput(pictures()).fitted(picture);
    }

    private Pictures pictures() {
        return new Pictures(
                NAME,
                channels,
                height,
                width,
                fit,
                Colours.RGB,
                Axes.CHANNELS_LAST,
                Collections.nCopies(channels, 0.0),
                Collections.nCopies(channels, 1 / 255.0));
    }

    @Override
    public Pictures contract(Path file, String sha256) {
        return pictures();
    }

    @Override
    public String about() {
        return "pixels float [batch, %d, %d, %d]: intensities from 0 to 255, %s, of pictures resized by \"%s\""
                .formatted(height, width, channels, channels == 1 ? "grey" : "red, green, blue", fit.word());
    }

    @Override
    public Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(KEY, WORD);
        metadata.put("graft.channels", Integer.toString(channels));
        metadata.put("graft.height", Integer.toString(height));
        metadata.put("graft.width", Integer.toString(width));
        metadata.put("graft.fit", fit.word());
        return metadata;
    }

    static PixelEntrance read(Metadata keys) {
        return new PixelEntrance(
                keys.channels("graft.channels"),
                keys.whole("graft.height"),
                keys.whole("graft.width"),
                keys.fit("graft.fit"));
    }

    /** Noise: from dark pictures to ones with all intensities. */
    @Override
    public Samples random(SplittableRandom random) {
        return Images.of(IntStream.rangeClosed(1, RANDOM)
                .mapToObj(i -> noise(256 * i / RANDOM, random))
                .toList());
    }

    private Image noise(int intensities, SplittableRandom random) {
        byte[] pixels = new byte[size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) random.nextInt(intensities);
        }
        return new Image(height, width, channels, pixels);
    }
}
