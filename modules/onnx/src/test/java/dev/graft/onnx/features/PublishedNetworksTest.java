package dev.graft.onnx.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.network.Encoder;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.onnx.Published;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.prepare.Sides;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What published networks make of published inputs is what their publishers say. */
class PublishedNetworksTest {
    private static final String CUT = "fire9/concat_1";
    private static final String FOLDER = "onnx/squeezenet1.1-imagenet/testvectors/";

    /** The reference is of the float32 original; the file has weights of 16 bits, computed in 32. */
    @Test
    void squeezenetOfAFish() throws IOException {
        float[] p = encoded(Published.SQUEEZENET, "data_0", "softmaxout_1", picture(FOLDER + "fish.csv", 3, 224));
        float[] single = Published.values(FOLDER + "Squeezenet_fish_input_CPU.csv");
        float[] half = Published.values(FOLDER + "Squeezenet_fp16_fish_input_CPU.csv");
        assertThat(p).hasSize(1000);
        for (int i = 0; i < 1000; i++) {
            assertThat((double) p[i]).as("class %d", i).isCloseTo(single[i], within(1e-3));
        }
        for (int i = 0; i < half.length; i++) {
            assertThat((double) p[i]).as("class %d", i).isCloseTo(half[i], within(1e-3));
        }
        assertThat((double) p[0]).isCloseTo(0.7377, within(5e-5));
    }

    @Test
    void squeezenetOfAKitten() throws IOException {
        float[] p = encoded(Published.SQUEEZENET, "data_0", "softmaxout_1", picture(FOLDER + "kitten_224.csv", 3, 224));
        assertThat(p[281]).as("tabby").isGreaterThan(0.9f);
    }

    @Test
    void mnistOfAnEight() throws IOException {
        Image eight = picture("onnx/mnist-cntk/testvectors/mnist_28.csv", 1, 28);
        float[] scores = encoded(Published.MNIST, "Input3", "Plus214_Output_0", eight);
        float[] expected = Published.values("onnx/mnist-cntk/testvectors/Mnist_8_input_CPU.csv");
        for (int i = 0; i < 10; i++) {
            assertThat((double) scores[i]).isCloseTo(expected[i], within(2.5));
        }
    }

    @ParameterizedTest
    @CsvSource({
        Published.MNIST + ", Input3, Pooling160_Output_0_reshape0, 1, 28, 28, 256",
        Published.MNIST + ", Input3, Pooling160_Output_0, 1, 28, 28, 16",
        Published.SQUEEZENET + ", data_0, pool10_1, 3, 224, 224, 1000",
        Published.OSNET + ", images, output, 3, 256, 128, 512",
        Published.COMMANDS + ", input, output, 3, 128, 41, 35"
    })
    void batchesOf1And32GiveTheSameBits(
            String name, String input, String cut, int channels, int height, int width, int features) {
        Images images = Images.of(Opened.images(32, channels, height + 9, width - 5));
        try (Encoder encoder =
                Opened.encoder(Published.file(name), Opened.pictures(input, channels, height, width), cut, 2)) {
            assertThat(encoder.features()).isEqualTo(features);
            float[][] together = encoder.encode(images);
            for (int i = 0; i < 32; i++) {
                assertThat(encoder.encode(images.select(i))[0]).isEqualTo(together[i]);
            }
        }
    }

    /** Alone and among others; at its own size the graph is the file's. */
    @Test
    void squeezenetTakesPicturesOfAnotherSize() {
        Images images = Images.of(Opened.images(16, 3, 120, 130));
        Graph graph = Cut.at("", Prepare.graph("", GraphFile.read(Published.file(Published.SQUEEZENET))), CUT);
        assertThat(Sides.of("", graph, Opened.pictures("data_0", 3, 224, 224))).isSameAs(graph);
        try (Encoder encoder =
                Opened.encoder(Published.file(Published.SQUEEZENET), Opened.pictures("data_0", 3, 112, 112), CUT, 2)) {
            assertThat(encoder.features()).isEqualTo(512);
            float[][] together = encoder.encode(images);
            for (int i = 0; i < 16; i++) {
                assertThat(encoder.encode(images.select(i))[0]).isEqualTo(together[i]);
            }
        }
    }

    @Test
    void mnistIsBoundToItsSizeBehindItsFlattening() {
        Path file = Published.file(Published.MNIST); // outside, where its absence skips the test
        assertThatThrownBy(() -> Opened.encoder(file, Opened.pictures("Input3", 1, 56, 56), "Plus214_Output_0", 1))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(
                        "\"Pooling160_Output_0_reshape0\" (Reshape) is bound to pictures of 28 x 28, and size"
                                + " asks for 56 x 56. Leave out size, or cut in front of it: ./graft inspect ");
    }

    private static float[] encoded(String name, String input, String cut, Image image) {
        try (Encoder encoder = Opened.encoder(
                Published.file(name),
                Opened.pictures(input, image.channels(), image.height(), image.width()),
                cut,
                2)) {
            return encoder.encode(Images.of(List.of(image)))[0];
        }
    }

    /** A picture whose intensities are listed channel by channel. */
    private static Image picture(String name, int channels, int side) throws IOException {
        float[] numbers = Published.numbers(name);
        byte[] pixels = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            pixels[i % (side * side) * channels + i / (side * side)] = (byte) numbers[i];
        }
        return new Image(side, side, channels, pixels);
    }
}
