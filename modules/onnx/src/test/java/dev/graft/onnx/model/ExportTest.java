package dev.graft.onnx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.InputContract.Words;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Images;
import dev.graft.onnx.Published;
import dev.graft.onnx.Small;
import dev.graft.onnx.features.DefaultCut;
import dev.graft.onnx.features.PictureInput;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Imprint;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Splice;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {
    private static final List<Double> MEAN = List.of(0.1, 0.2, 0.3);
    private static final List<Double> DEVIATION = List.of(0.5, 0.25, 0.125);
    private static final List<Double> ZEROS = List.of(0.0, 0.0, 0.0);

    /** Of pictures in one colour: red 51, green 102, blue 204 are 0.2, 0.4 and 0.8. */
    @ParameterizedTest
    @CsvSource({"RGB, 0.2, 0.8, 4", "BGR, 1.4, 0.8, -0.8"})
    void intensitiesAreNormalisedInTheOrderOfTheNetwork(Colours colours, float first, float second, float third) {
        byte[] file = Export.bytes(SmallModels.means(2, 3, colours, MEAN, DEVIATION));
        float[] scores = run(file, "pixels", Floats.of(picture(12, 51, 102, 204), 2, 2, 3, 3), "scores");
        assertThat(scores).containsExactly(new float[] {first, second, third, first, second, third}, within(1e-5f));
    }

    @Test
    void networksThatTakeIntensitiesAsTheyAreGetThem() {
        Model model = SmallModels.means(2, 3, Colours.RGB, ZEROS, List.of(1 / 255.0, 1 / 255.0, 1 / 255.0));
        byte[] file = Export.bytes(model);
        assertThat(GraphFile.parse("x", file).nodes().stream().map(Node::op))
                .containsExactly("Transpose", "GlobalAveragePool", "Flatten", "Softmax");
        assertThat(run(file, "pixels", Floats.of(picture(6, 51, 102, 204), 1, 2, 3, 3), "scores"))
                .containsExactly(51, 102, 204);
    }

    @ParameterizedTest
    @CsvSource({
        "STRETCH, RGB, CHANNELS_FIRST",
        "STRETCH, BGR, CHANNELS_LAST",
        "CENTRE_CROP, BGR, CHANNELS_FIRST",
        "CENTRE_CROP, RGB, CHANNELS_LAST"
    })
    void theFileAloneComputesWhatTheNetworkDoes(Fit fit, Colours colours, Axes axes) {
        Model model = SmallModels.pictures(fit, colours, axes, MEAN, DEVIATION);
        Images images = SmallModels.some(70);
        double[][] expected = probabilities(model, images);
        try (ExportedModel exported = ExportedModel.open("x", Export.bytes(model, images), Device.CPU, 2)) {
            double[][] found = exported.predict(images).values();
            for (int i = 0; i < 70; i++) {
                assertThat(found[i]).containsExactly(expected[i], within(1e-5));
            }
            assertThat(exported.predict(images).classes()).containsExactly("ant", "bee");
        }
    }

    @Test
    void aPredictorIsExported() {
        Execution here = new Execution(Device.CPU, 1, (samples, network) -> samples.vectors());
        ModelPredictor predictor = new ModelPredictor(SmallModels.pictures(), here);
        double[][] expected = predictor.scores(SmallModels.some(5)).values();
        byte[] file = predictor.onnx().orElseThrow();
        try (ExportedModel exported = ExportedModel.open("x", file, Device.CPU, 1)) {
            double[][] found = exported.predict(SmallModels.some(5)).values();
            for (int i = 0; i < 5; i++) {
                assertThat(found[i]).containsExactly(expected[i], within(1e-5));
            }
        }
    }

    @Test
    void aFileSaysWhatItTakesAndGives() {
        Network backbone = new Network(
                "squeezenet",
                Path.of("x"),
                "0".repeat(64),
                SmallModels.pictures().input(),
                "z");
        Model small = SmallModels.pictures();
        Model model = new Model(
                "ants \"and\" bees", small.input(), small.graph(), SmallModels.TWO, Optional.of(backbone), Set.of());
        byte[] file = Export.bytes(model);
        Imprint imprint = GraphFile.imprint("x", file);
        assertThat(imprint.producer()).isEqualTo("graft");
        assertThat(imprint.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(imprint.about())
                .isEqualTo(
                        "ants \"and\" bees. Takes pixels float [batch, 8, 8, 3]: intensities from 0 to 255, red, green,"
                                + " blue, of pictures resized by \"stretch\". Gives scores and probabilities float [batch, 2], in"
                                + " the order of the classes in graft.classes.");
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("graft.format", "1");
        expected.put("graft.name", "ants \"and\" bees");
        expected.put("graft.classes", "[\"ant\", \"bee\"]");
        expected.put("graft.input", "pictures");
        expected.put("graft.channels", "3");
        expected.put("graft.height", "8");
        expected.put("graft.width", "8");
        expected.put("graft.fit", "stretch");
        expected.put("graft.backbone", "squeezenet");
        expected.put("graft.backbone-sha256", "0".repeat(64));
        assertThat(imprint.metadata()).containsExactlyEntriesOf(expected);
        Graph graph = GraphFile.parse("x", file);
        assertThat(graph.inputs().toString()).isEqualTo("[pixels float [batch, 8, 8, 3]]");
        assertThat(graph.outputs().toString()).isEqualTo("[scores float [batch, 2], probabilities float [batch, 2]]");
        assertThat(graph.values()).as("the network's own names").contains("conv.w", "c", "r", "g", "f");
    }

    /** Other networks have values that are called so too. */
    @Test
    void namesThatTheFileNeedsAreTakenFromTheNetwork() {
        float[] vector = {1, 2, 3, 4};
        float[] expected =
                run(Export.bytes(SmallModels.vectors()), "vectors", Floats.of(vector, 1, 4), "probabilities");
        for (Model model : List.of(
                SmallModels.vectors("scores", "vectors", "probabilities", "pixels"),
                SmallModels.vectors("vectors", "network/probabilities", "probabilities", "scores"),
                SmallModels.vectors("probabilities", "scores", "network/scores", "vectors"))) {
            float[] found = run(Export.bytes(model), "vectors", Floats.of(vector, 1, 4), "probabilities");
            assertThat(found).as("%s", model.graph()).isEqualTo(expected);
        }
    }

    @Test
    void aFileThatComputesOtherScoresIsRefused() {
        Model model = SmallModels.pictures();
        ModelCard card = ModelCard.of(model);
        Tensor bias = Tensor.of(new float[] {0.01f, 0}, 2);
        Model other = model.with(Map.of("fc.b", Tensor.of(new float[] {0, 0}, 2)));
        byte[] tampered = Export.bytes(other.with(Map.of("fc.b", bias)));
        assertThatThrownBy(() -> Verification.require(other, card, tampered, SmallModels.some(2)))
                .isInstanceOf(GraftException.class)
                .hasMessageMatching(
                        "export: the file of small gives other scores than the network: they differ by up to"
                                + " 1\\.0e-02, where the largest score is .* and 1e-04 of that is allowed\\. Nothing was written\\..*");
        byte[] right = Export.bytes(other);
        assertThatCode(() -> Verification.require(other, card, right, SmallModels.some(2)))
                .doesNotThrowAnyException();
    }

    /** The network is right, and what is in front of it is not. */
    @Test
    void anotherNormalisationIsRefused() {
        Model model = SmallModels.pictures();
        Model bgr = SmallModels.pictures(
                Fit.STRETCH,
                Colours.BGR,
                Axes.CHANNELS_FIRST,
                InputContract.IMAGENET_MEAN,
                InputContract.IMAGENET_DEVIATION);
        byte[] file = Export.bytes(bgr);
        assertThatThrownBy(() -> Verification.require(model, ModelCard.of(model), file, SmallModels.some(0)))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("gives other scores than the network");
    }

    @Test
    void scoresThatAreNoNumbersAreRefused() {
        Model model = SmallModels.vectors().with(Map.of("b", Tensor.of(new float[] {0, Float.NaN}, 2)));
        assertThatThrownBy(() -> Export.bytes(model))
                .isInstanceOf(GraftException.class)
                .hasMessage("export: linear gives scores that are no finite numbers, so nothing was written. Train it"
                        + " again, at a lower rate.");
    }

    @Test
    void whatNoFileCanBringIsNotExported() {
        Model model = Model.of("words", new Words(true), SmallModels.vectors().graph(), SmallModels.TWO);
        assertThatThrownBy(() -> Export.bytes(model))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "export: words takes words in lower case; networks for pictures, recordings, texts and vectors"
                                + " can be exported.");
    }

    /** A network of ImageNet with a new head, in the normalisation of the model zoo. */
    @Test
    void aPublishedNetworkIsExportedWithItsHead() {
        Path published = Published.file(Published.SQUEEZENET);
        Graph backbone = Prepare.graph("squeezenet", GraphFile.read(published));
        Graph head = new Graph(
                "head",
                Map.of("", 21),
                List.of(Value.of("maps", Type.FLOAT, Shape.of(-1, 512, 13, 13))),
                List.of(Value.of("z", Type.FLOAT, Shape.of(-1, 2))),
                Map.of("w", Tensor.of(Small.waves(1024), 512, 2)),
                List.of(
                        Node.of("pool", "GlobalAveragePool", List.of("maps"), List.of("g")),
                        Node.of("flatten", "Flatten", List.of("g"), List.of("f")),
                        Node.of("product", "MatMul", List.of("f", "w"), List.of("z"))));
        Graph whole = Splice.of("squeezenet", backbone, DefaultCut.of(backbone), head, "maps", "head/");
        Pictures input = new Pictures(
                "data_0",
                3,
                224,
                224,
                Fit.CENTRE_CROP,
                Colours.RGB,
                Axes.CHANNELS_FIRST,
                InputContract.IMAGENET_MEAN,
                InputContract.IMAGENET_DEVIATION);
        Model model = Model.of("ants", input, whole, SmallModels.TWO);
        byte[] file = Export.bytes(model, SmallModels.some(3));
        try (ExportedModel exported = ExportedModel.open("x", file, Device.CPU, 2)) {
            double[] row = exported.predict(SmallModels.some(1)).values()[0];
            assertThat(row[0] + row[1]).isCloseTo(1, within(1e-6));
        }
    }

    private static float[] picture(int pixels, float... colour) {
        float[] values = new float[pixels * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = colour[i % 3];
        }
        return values;
    }

    private static float[] run(byte[] file, String input, Floats samples, String output) {
        try (Session session = Session.open("x", file, Device.CPU, 1)) {
            return Optional.ofNullable(session.run(Map.of(input, samples)).get(output))
                    .orElseThrow()
                    .toArray();
        }
    }

    private static double[][] probabilities(Model model, Images images) {
        PictureInput input = new PictureInput((Pictures) model.input());
        FloatBuffer values = Floats.direct(images.size() * input.size());
        for (int i = 0; i < images.size(); i++) {
            input.write(images.image(i), values, i);
        }
        String name = model.graph().inputs().get(0).name();
        float[] scores = run(GraphFile.bytes(model.graph()), name, new Floats(values, input.shape(images.size())), "z");
        double[][] probabilities = new double[images.size()][2];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i][1] = 1 / (1 + Math.exp(scores[2 * i] - (double) scores[2 * i + 1]));
            probabilities[i][0] = 1 - probabilities[i][1];
        }
        return probabilities;
    }
}
