package dev.graft.onnx.surgery;

import dev.graft.core.control.Control;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
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
import dev.graft.onnx.features.OnnxEncoding;
import dev.graft.onnx.features.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In published networks a block is what their authors call one, and what is left of a network is one that can be opened. */
class PublishedBlocksTest {
    @TempDir
    private Path folder;

    private final NetworkSurgery surgery = new NetworkSurgery();

    @Test
    void squeezenet() throws IOException {
        check(
                pictures(Published.SQUEEZENET, "data_0", 3, 224, 224, "fire9/concat_1"),
                "data_0 to pool1_1",
                "fire4/concat_1 to fire5/concat_1",
                Map.of());
    }

    @Test
    void dummy() throws IOException {
        for (Object[] o : new Object[][] {
            {Published.COMMANDS, "input", 3, 128, 41, "113"},
            {Published.OSNET, "images", 3, 256, 128, "output"},
            {Published.FACES, "input", 3, 240, 320, "400"},
            {Published.MNIST, "Input3", 1, 28, 28, "Pooling160_Output_0_reshape0"},
        }) {
            show(pictures((String) o[0], (String) o[1], (int) o[2], (int) o[3], (int) o[4], (String) o[5]));
        }
        Path mel = Published.file(Published.MEL);
        show(network(
                Published.SPEECH,
                new Sound(
                        "input_1",
                        16_000,
                        32_767,
                        76,
                        8,
                        Optional.of(new Spectrogram(mel, Opened.sha256(mel), 0.1, 2))),
                "model/conv2d_19/Conv2D:0"));
        Path tokens = Published.file(Published.BERT_TOKENS);
        show(network(
                Published.BERT,
                new Tokens(new Tokenisation.Vocabulary(tokens, Opened.sha256(tokens)), 32, false),
                "output_0"));
    }

    private void show(Network network) throws IOException {
        Blocks blocks = Subject.of(network).blocks();
        System.out.println(network.file() + "\n  first "
                + blocks.first().map(Block::toString).orElse("-") + "\n  middle "
                + blocks.middle().map(Block::toString).orElse("-"));
        for (Control control : List.of(
                Control.RANDOM_BACKBONE,
                Control.FIRST_BLOCK_REINITIALISED,
                Control.FIRST_BLOCK_REMOVED,
                Control.MIDDLE_BLOCK_DROPPED)) {
            Optional<String> unfit = surgery.unfit(network, control);
            System.out.println("  " + control.id() + ": " + unfit.orElseGet(() -> features(network, control)));
        }
    }

    private String features(Network network, Control control) {
        try {
            Path file = folder.resolve(control.id() + ".onnx");
            Files.write(file, surgery.altered(network, control, new Random(1)));
            Network altered =
                    new Network("a", file, Opened.sha256(file), network.input(), network.cut(), network.start());
            try (Encoder encoder = new OnnxEncoding().open(altered, Device.CPU, 1)) {
                return encoder.features() + " features";
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void check(Network network, String first, String middle, Map<Control, String> unfit) throws IOException {
        show(network);
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
        return new Network("published", file, Opened.sha256(file), input, cut, Network.Start.PRETRAINED);
    }
}
