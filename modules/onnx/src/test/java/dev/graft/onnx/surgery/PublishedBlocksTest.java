package dev.graft.onnx.surgery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.control.Control;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.network.InputContract.Spectrogram;
import dev.graft.core.network.InputContract.Tokens;
import dev.graft.core.network.Network;
import dev.graft.core.network.Tokenisation;
import dev.graft.onnx.Published;
import dev.graft.onnx.features.Opened;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In published networks a block is what their authors call one, and what is left of a network is one that can be opened. */
class PublishedBlocksTest {
    private static final List<Control> ALL = List.of(
            Control.RANDOM_BACKBONE,
            Control.FIRST_BLOCK_REINITIALISED,
            Control.FIRST_BLOCK_REMOVED,
            Control.MIDDLE_BLOCK_DROPPED);

    @TempDir
    private Path folder;

    /** Conv, relu, pool; a Fire module. */
    @Test
    void squeezenet() {
        Network network = pictures(Published.SQUEEZENET, "data_0", 3, 224, 224, "fire9/concat_1");
        assertBlocks(network, "data_0 to pool1_1", "fire4/concat_1 to fire5/concat_1");
        assertOpens(network, 512);
    }

    @Test
    void squeezenetForSpectrograms() {
        Network network = pictures(Published.COMMANDS, "input", 3, 128, 41, "113");
        assertBlocks(network, "input to 55", "77 to 84");
        assertOpens(network, 512);
    }

    /** Its stem; the second of two residual blocks. */
    @Test
    void osnet() {
        Network network = pictures(Published.OSNET, "images", 3, 256, 128, "output");
        assertBlocks(
                network,
                "images to /maxpool/MaxPool_output_0",
                "/conv3/conv3.0/Relu_output_0 to /conv3/conv3.1/Relu_output_0");
        assertOpens(network, 512);
    }

    /** A convolution, its norm and relu; a separable convolution. */
    @Test
    void ultraface() {
        Network network = pictures(Published.FACES, "input", 3, 240, 320, "400");
        assertBlocks(network, "input to 247", "277 to 283");
        assertOpens(network, 256);
    }

    @Test
    void digits() {
        Network network = pictures(Published.MNIST, "Input3", 1, 28, 28, "Pooling160_Output_0_reshape0");
        assertBlocks(network, "Input3 to Pooling66_Output_0", "none");
        assertOpens(network, 256, Control.MIDDLE_BLOCK_DROPPED);
    }

    /** Each convolution is a layer; the tenth keeps its shape, as it goes along frequencies. */
    @Test
    void speech() {
        Path mel = Published.file(Published.MEL);
        Spectrogram spectrogram = new Spectrogram(mel, Opened.sha256(mel), 0.1, 2);
        Sound input = new Sound("input_1", 16_000, 32_767, 76, 8, Optional.of(spectrogram));
        Network network = network(Published.SPEECH, input, "model/conv2d_19/Conv2D:0");
        assertBlocks(
                network,
                "model/conv2d/Conv2D__6:0 to model/tf.math.maximum/Maximum:0",
                "model/tf.math.maximum_8/Maximum:0 to model/tf.math.maximum_9/Maximum:0");
        assertOpens(network, 96, Control.FIRST_BLOCK_REMOVED);
    }

    /** Its embeddings; its only attention, of which the masks are no part. */
    @Test
    void bert() {
        Path tokens = Published.file(Published.BERT_TOKENS);
        Tokens input = new Tokens(new Tokenisation.Vocabulary(tokens, Opened.sha256(tokens)), 32, false);
        Network network = network(Published.BERT, input, "output_0");
        assertBlocks(network, "input_ids to 61", "61 to 149");
        assertOpens(network, 50, Control.FIRST_BLOCK_REMOVED);
    }

    private static void assertBlocks(Network network, String first, String middle) {
        Blocks blocks = Subject.of(network).blocks();
        assertThat(blocks.first().map(Block::toString)).contains(first);
        assertThat(blocks.middle().map(Block::toString).orElse("none")).isEqualTo(middle);
    }

    /** With as many features after each surgery but those that it is unfit for. */
    private void assertOpens(Network network, int features, Control... unfit) {
        NetworkSurgery surgery = new NetworkSurgery();
        for (Control control : ALL) {
            boolean fits = surgery.unfit(network, control).isEmpty();
            assertThat(fits).as(control.id()).isNotEqualTo(Arrays.asList(unfit).contains(control));
            if (fits) {
                Network altered = Operated.network(network, control, folder.resolve(control.id() + ".onnx"));
                assertThat(Operated.width(altered)).as(control.id()).isEqualTo(features);
            }
        }
    }

    private static Network pictures(String name, String input, int channels, int height, int width, String cut) {
        return network(
                name,
                new Pictures(
                        input,
                        channels,
                        height,
                        width,
                        Fit.STRETCH,
                        Colours.RGB,
                        Axes.CHANNELS_FIRST,
                        Collections.nCopies(channels, 0.0),
                        Collections.nCopies(channels, 1 / 255.0)),
                cut);
    }

    private static Network network(String name, InputContract input, String cut) {
        Path file = Published.file(name);
        return new Network("published", file, Opened.sha256(file), input, cut);
    }
}
