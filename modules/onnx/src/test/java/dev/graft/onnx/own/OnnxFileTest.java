package dev.graft.onnx.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.network.Backbone;
import dev.graft.core.network.BackboneShelf;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.Network;
import dev.graft.onnx.Published;
import dev.graft.onnx.Small;
import dev.graft.onnx.features.DefaultCut;
import dev.graft.onnx.features.Opened;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.own.OnnxFile.Settings;
import dev.graft.onnx.prepare.Prepare;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxFileTest {
    @TempDir
    private Path folder;

    @Test
    void itIsFoundByItsId() {
        assertThat(ServiceLoader.load(BackboneShelf.class))
                .anySatisfy(shelf ->
                        assertThat(shelf.backbones()).extracting(Backbone::id).contains("onnx"));
    }

    @Test
    void theFileSaysWhatItTakes() {
        Path file = folder.resolve("small.onnx");
        GraphFile.write(Small.classifier(1), file);
        Network network = new OnnxFile().network(settings(file, ""));
        assertThat(network.name()).isEqualTo("small");
        assertThat(network.sha256()).isEqualTo(Opened.sha256(file));
        assertThat(network.cut()).as("what the classifier reads").isEqualTo("f");
        assertThat(network.input())
                .isEqualTo(new Pictures(
                        "pictures",
                        3,
                        8,
                        8,
                        Fit.STRETCH,
                        Colours.RGB,
                        Axes.CHANNELS_FIRST,
                        List.of(0.485, 0.456, 0.406),
                        List.of(0.229, 0.224, 0.225)));
        assertThat(new OnnxFile().network(settings(file, "conv1")).cut()).isEqualTo("c");
    }

    @Test
    void settingsOfPicturesAndOfTextsAreNotMixed() {
        Path file = picture(Shape.of(-1, -1, -1, 3));
        TextSettings texts = new TextSettings("tokenizer.json", 64, false);
        Settings both = new Settings(file.toString(), "", Normalise.UNIT, Colours.RGB, Fit.STRETCH, 0, texts);
        assertThatThrownBy(() -> new OnnxFile().network(both))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("and normalise, colours, fit and size are for pictures");
        TextSettings length = new TextSettings("", 64, false);
        Settings forgotten = new Settings(file.toString(), "", Normalise.AUTO, Colours.RGB, Fit.STRETCH, 0, length);
        assertThatThrownBy(() -> new OnnxFile().network(forgotten))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("length and unit-length are for texts");
        Settings nowhere = new Settings(file.toString(), "", Normalise.AUTO, Colours.RGB, Fit.STRETCH, 0, texts);
        assertThatThrownBy(() -> new OnnxFile().network(nowhere))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("backbone onnx: vocabulary: tokenizer.json cannot be read.");
    }

    @Test
    void channelsMayBeLastAndSizesOpen() {
        Path file = picture(Shape.of(-1, -1, -1, 3));
        Settings settings = new Settings(file.toString(), "", Normalise.SYMMETRIC, Colours.BGR, Fit.CENTRE_CROP, 96);
        assertThat(new OnnxFile().network(settings).input())
                .isEqualTo(new Pictures(
                        "x",
                        3,
                        96,
                        96,
                        Fit.CENTRE_CROP,
                        Colours.BGR,
                        Axes.CHANNELS_LAST,
                        List.of(0.5, 0.5, 0.5),
                        List.of(0.5, 0.5, 0.5)));
    }

    @Test
    void sizesThatTheFileFixesCanBeOthersInFrontOfItsClassifier() {
        Path file = folder.resolve("small.onnx");
        GraphFile.write(Small.classifier(1), file);
        Settings larger = new Settings(file.toString(), "", Normalise.AUTO, Colours.RGB, Fit.STRETCH, 20);
        Network network = new OnnxFile().network(larger);
        assertThat(network.input()).isEqualTo(((Pictures) network.input()).ofSize(20, 20));
        assertThat(network.identity())
                .isNotEqualTo(new OnnxFile().network(settings(file, "")).identity());
        assertRefused(
                new Settings(file.toString(), "", Normalise.AUTO, Colours.RGB, Fit.STRETCH, 2),
                "\"c\" (Conv) is bound to pictures of 8 x 8, and size asks for 2 x 2");
    }

    /** Blue is the first channel of such a network, and gets what blue gets. */
    @Test
    void meansFollowTheColours() {
        Path file = picture(Shape.of(1, 3, 8, 8));
        Settings settings = new Settings(file.toString(), "", Normalise.AUTO, Colours.BGR, Fit.STRETCH, 0);
        assertThat(((Pictures) new OnnxFile().network(settings).input()).mean()).containsExactly(0.406, 0.456, 0.485);
    }

    @Test
    void greyIsFrom0To1() {
        Pictures input = (Pictures) new OnnxFile()
                .network(settings(picture(Shape.of(1, 1, 8, 8)), ""))
                .input();
        assertThat(input.mean()).containsExactly(0.0);
        assertThat(input.deviation()).containsExactly(1.0);
    }

    @Test
    void whatIsNoNetworkForPicturesIsRefused() {
        assertRefused(settings(picture(Shape.of(1, 10)), ""), "its input is x float [batch, 10], and pictures need");
        assertRefused(settings(picture(Shape.of(1, 4, 8, 8)), ""), "pictures need");
        assertRefused(settings(folder.resolve("no.onnx"), ""), "no such file");
        assertRefused(settings(picture(Shape.of(1, 3, 8, 8)), "z"), "no value or node is called \"z\"");
        assertRefused(
                new Settings("", "", Normalise.AUTO, Colours.RGB, Fit.STRETCH, 0),
                "backbone onnx: \"file\" is missing.");
        assertRefused(
                new Settings(
                        picture(Shape.of(1, 1, 8, 8)).toString(), "", Normalise.IMAGENET, Colours.RGB, Fit.STRETCH, 0),
                "normalise: imagenet is for 3 channels");
    }

    @Test
    void sizesHaveBounds() {
        assertThat(new Settings("", "", Normalise.AUTO, Colours.RGB, Fit.STRETCH, 2048).size())
                .isEqualTo(2048);
        for (int size : new int[] {-1, 2049}) {
            assertThatThrownBy(() -> new Settings("", "", Normalise.AUTO, Colours.RGB, Fit.STRETCH, size))
                    .hasMessage("size must be from 0 to 2048, was " + size);
        }
        assertThat(new OnnxFile().network(settings(picture(Shape.of(1, 3, 4096, 8)), "")))
                .isNotNull();
        assertRefused(
                settings(picture(Shape.of(1, 3, 8, 1L << 40)), ""), "and pictures have at most 4096 x 4096 pixels");
        assertRefused(settings(picture(Shape.of(1, 4097, 8, 3)), ""), "and pictures have at most 4096 x 4096 pixels");
    }

    /** Where the published networks are cut: in front of the classifier, or at the embedding. */
    @ParameterizedTest
    @CsvSource({
        Published.MNIST + ", Pooling160_Output_0_reshape0",
        Published.OSNET + ", output",
        Published.FACES + ", scores",
        Published.SPEECH + ", conv2d_19"
    })
    void theDefaultCut(String name, String cut) {
        assertThat(DefaultCut.of(Prepare.graph(name, GraphFile.read(Published.file(name)))))
                .isEqualTo(cut);
    }

    private static void assertRefused(Settings settings, String words) {
        assertThatThrownBy(() -> new OnnxFile().network(settings))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(words);
    }

    private Path picture(Shape shape) {
        Path file = folder.resolve("picture.onnx");
        GraphFile.write(
                new Graph(
                        "picture",
                        Map.of("", 13),
                        List.of(Value.of("x", Type.FLOAT, shape)),
                        List.of(Value.named("y")),
                        Map.of(),
                        List.of(Node.of("n", "Relu", List.of("x"), List.of("y")))),
                file);
        return file;
    }

    private static Settings settings(Path file, String cut) {
        return new Settings(file.toString(), cut, Normalise.AUTO, Colours.RGB, Fit.STRETCH, 0);
    }
}
