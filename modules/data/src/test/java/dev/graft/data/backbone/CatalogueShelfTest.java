package dev.graft.data.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.data.Offset.offset;

import dev.graft.core.GraftException;
import dev.graft.core.network.Backbone;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.network.Network;
import dev.graft.data.catalogue.Entry;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueShelfTest {
    private static final String HOME = System.getProperty("user.home");

    @TempDir
    private Path folder;

    static Stream<Backbone<?>> backbones() {
        return new CatalogueShelf().backbones().stream();
    }

    static Stream<CatalogueBackbone> fetched() {
        return FetchedNetworks.all().stream();
    }

    @AfterEach
    void back() {
        System.clearProperty("graft.data");
        System.setProperty("user.home", HOME);
    }

    @Test
    void everyBackboneEntryOfTheCatalogueCanBeNamed() {
        assertThat(fetched().map(CatalogueBackbone::id))
                .containsExactlyInAnyOrderElementsOf(Entry.all().stream()
                        .filter(Entry::backbone)
                        .map(Entry::name)
                        .toList());
        assertThat(backbones()).hasSize(16);
    }

    @ParameterizedTest
    @MethodSource("backbones")
    void everyBackboneSaysWhatItIs(Backbone<?> backbone) {
        Backbone.Facts facts = backbone.facts();
        assertThat(backbone.id()).matches("[a-z0-9]+([.-][a-z0-9]+)*");
        assertThat(backbone.summary()).endsWith(".");
        assertThat(List.of(facts.task(), facts.input(), facts.licence())).noneMatch(String::isBlank);
        Backbone.Origin expected = backbone instanceof CatalogueBackbone
                ? Backbone.Origin.FETCHED
                : backbone instanceof BuiltIn ? Backbone.Origin.BUILT_IN : Backbone.Origin.OWN;
        assertThat(facts.origin()).isEqualTo(expected);
        assertThat(facts.bytes().isPresent()).isEqualTo(expected != Backbone.Origin.OWN);
    }

    @ParameterizedTest
    @MethodSource("fetched")
    void aFetchedNetworkIsCutAtAValueOfItsFile(CatalogueBackbone backbone) throws IOException {
        assumeData();
        Network network = backbone.network(new CutSettings("default", 0));
        String bytes = Files.readString(network.file(), StandardCharsets.ISO_8859_1);
        assertThat(bytes).as("the names in %s", network.file()).contains(network.cut());
        assertThat(bytes).contains(inputName(network.input()));
        assertThat(backbone.network(new CutSettings("elsewhere", 0)).cut()).isEqualTo("elsewhere");
        assertThat(backbone.network(new CutSettings("elsewhere", 0)).identity()).isNotEqualTo(network.identity());
        if (network.input() instanceof Pictures pictures) {
            Network smaller = backbone.network(new CutSettings("default", 20));
            assertThat(smaller.input()).isEqualTo(pictures.ofSize(20, 20));
            assertThat(smaller.identity()).isNotEqualTo(network.identity());
        }
    }

    /** The published test vector is the picture, channel by channel in the order of the contract. */
    @ParameterizedTest
    @CsvSource({"testvectors/fish.png, testvectors/fish.csv", "testvectors/kitten_224.png, testvectors/kitten_224.csv"})
    void squeezeNetTakesBlueGreenRed(String picture, String vector) throws IOException {
        assumeData();
        Entry entry = Entry.named("squeezenet1.1-imagenet");
        BufferedImage image = ImageIO.read(entry.file(picture).toFile());
        double[] numbers = numbers(entry.file(vector));
        assertThat(numbers).hasSize(3 * 224 * 224);
        for (int i = 0; i < numbers.length; i++) {
            int pixel = image.getRGB(i % 224, i / 224 % 224);
            int channel = i / (224 * 224);
            assertThat((pixel >> (8 * channel)) & 0xff).as("value %d", i).isEqualTo((int) numbers[i]);
        }
        Pictures input = (Pictures) fetched()
                .filter(b -> b.id().equals(entry.name()))
                .findFirst()
                .orElseThrow()
                .network(new CutSettings("default", 0))
                .input();
        assertThat(input.colours()).isEqualTo(InputContract.Colours.BGR);
        assertThat(255 * input.mean().get(0)).isCloseTo(104, offset(1e-9));
    }

    /** The network of digits takes grey levels 0 to 255 as they are. */
    @Test
    void digitsAreTakenAsTheyAre() throws IOException {
        assumeData();
        Entry entry = Entry.named("mnist-cntk");
        Raster picture =
                ImageIO.read(entry.file("testvectors/mnist_28.png").toFile()).getRaster();
        double[] numbers = numbers(entry.file("testvectors/mnist_28.csv"));
        for (int i = 0; i < 784; i++) {
            assertThat(picture.getSample(i % 28, i / 28, 0)).isEqualTo((int) numbers[i]);
        }
    }

    @Test
    void speechIsSeenThroughASpectrogram() {
        assumeData();
        CatalogueBackbone speech = fetched()
                .filter(backbone -> backbone.id().equals("google-speech-embedding"))
                .findFirst()
                .orElseThrow();
        Sound sound = (Sound) speech.network(new CutSettings("default", 0)).input();
        assertThat(sound.spectrogram().orElseThrow().file()).hasFileName("melspectrogram.onnx");
        assertThat(sound.spectrogram().orElseThrow().sha256())
                .isEqualTo("ba2b0e0f8b7b875369a2c89cb13360ff53bac436f2895cced9f479fa65eb176f");
    }

    @Test
    void onlyPicturesHaveASize() {
        Sound sound = new Sound("x", 16_000, 1, 100, 50, Optional.empty());
        assertThatThrownBy(() -> new CutSettings("default", 112).sized("speech", sound))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "backbone \"speech\": size is for networks that take pictures, and it takes sound at 16000 Hz in"
                                + " windows of 100 amplitudes, every 50. Leave it out.");
        assertThat(new CutSettings("default", 0).sized("speech", sound)).isSameAs(sound);
        assertThatThrownBy(() -> new CutSettings("default", 4000)).hasMessage("size must be from 0 to 2048, was 4000");
    }

    @Test
    void aNetworkThatTheUserBringsIsFoundInItsFolder() throws IOException {
        emptyFolders();
        UserNetwork vgg = ModelZoo.all().get(0);
        assertThat(vgg.presence().word()).isEqualTo("no");
        assertThatThrownBy(() -> vgg.network(new CutSettings("default", 0)))
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll(
                        "onnx/vgg16/vgg16-7.onnx",
                        "Graft does not download it",
                        "https://github.com/onnx/models/blob/main/validated/",
                        "put it at " + folder.resolve("onnx/vgg16/vgg16-7.onnx"));
        write("onnx/vgg16/vgg16-7.onnx", "a");
        assertThat(vgg.presence().word()).isEqualTo("yes");
        Network network = vgg.network(new CutSettings("default", 0));
        assertThat(network.cut()).isEqualTo("vgg0_dense1_relu_fwd");
        assertThat(network.sha256()).startsWith("ca978112ca1bbdcafac231b39a23dc4d");
    }

    @Test
    void aNetworkWithoutAKnownCutAsksForOne() throws IOException {
        emptyFolders();
        UserNetwork inception = ModelZoo.all().get(2);
        write("onnx/inception-v3/inception_v3_Opset17.onnx", "a");
        assertThatThrownBy(() -> inception.network(new CutSettings("default", 0)))
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll("{backbone: inception-v3, cut: NAME}", "./graft inspect");
        assertThat(inception.network(new CutSettings("x", 0)).cut()).isEqualTo("x");
        assertThat(inception.facts().input()).isEqualTo("224 x 224 rgb, needs a cut");
        assertThat(ModelZoo.all().get(0).facts().input()).isEqualTo("224 x 224 rgb");
    }

    @Test
    void wordVectorsOfTheUserAreNamedByTheirFile() throws IOException {
        emptyFolders();
        OwnWordVectors own = new OwnWordVectors();
        Path file = write("glove.txt", "the 1 2\n");
        Network network = own.network(new OwnWordSettings(file.toString(), true, 5));
        assertThat(network.cut()).isEqualTo("mean of 5 words");
        assertThat(network.input()).isEqualTo(new InputContract.Words(true));
        for (String absent : List.of("none", folder.toString(), "nowhere/x.txt", "a\u0000b")) {
            assertThatThrownBy(() -> own.network(new OwnWordSettings(absent, true, 5)))
                    .isInstanceOf(GraftException.class)
                    .hasMessageContainingAll("word-vectors", absent);
        }
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new CutSettings(" ", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WordSettings(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OwnWordSettings("x", true, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void emptyFolders() {
        System.setProperty("graft.data", folder.toString());
        System.setProperty("user.home", folder.resolve("home").toString());
    }

    private Path write(String place, String text) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void assumeData() {
        assumeThat(FetchedNetworks.all())
                .as("GRAFT_DATA holds no backbones: their files are not looked into")
                .allMatch(backbone -> backbone.presence().word().equals("yes"));
    }

    private static String inputName(InputContract input) {
        return input instanceof Pictures pictures ? pictures.name() : ((Sound) input).name();
    }

    private static double[] numbers(Path file) throws IOException {
        return Arrays.stream(Files.readString(file).strip().split(","))
                .filter(number -> !number.isBlank())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
