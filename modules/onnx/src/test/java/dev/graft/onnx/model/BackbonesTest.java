package dev.graft.onnx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.onnx.Coloured;
import dev.graft.onnx.CountingStore;
import dev.graft.onnx.Small;
import dev.graft.onnx.TinyBackbone;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.own.Normalise;
import dev.graft.onnx.own.OnnxFile;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackbonesTest {
    private static final Images SAMPLES = (Images) Coloured.pictures(21, 5).samples();

    @TempDir
    private Path folder;

    private final CountingStore store = new CountingStore();

    /** At maps, at rows, and in the middle of a block; the head first says that all classes are equal. */
    @ParameterizedTest
    @CsvSource({"conv1/relu, 4", "residual1/conv1, 6", "average1, 6", "average1/flat, 6"})
    void aHeadIsPutBehindEveryCut(String cut, int width) {
        Model model = model(cut);
        assertThat(model.graph().initialisers().get("head/last/weight"))
                .extracting(Tensor::shape)
                .isEqualTo(Shape.of(3, width));
        double[][] equal = predictor(model).scores(SAMPLES).values();
        for (double[] row : equal) {
            assertThat(row).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-12));
        }
        assertThat(store.asked).containsExactly(cut);
        assertThat(store.computed).isEqualTo(21);
    }

    /** What a predictor says is what the whole network says, however much of it is kept from before. */
    @ParameterizedTest
    @CsvSource({"conv1/relu", "residual1/conv1", "average1/flat"})
    void aPredictorSaysWhatTheNetworkSays(String cut) {
        Model model = taught(model(cut));
        double[][] expected = probabilities(model, SAMPLES);
        double[][] found = predictor(model).scores(SAMPLES).values();
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).containsExactly(expected[i], within(1e-6));
        }
        predictor(model).scores(SAMPLES);
        assertThat(store.computed).as("run once for each sample").isEqualTo(21);
        Model deeper = model.with(Map.of("conv1/weight", changed(model, "conv1/weight")));
        double[][] others = predictor(deeper).scores(SAMPLES).values();
        assertThat(others[0]).isNotEqualTo(found[0]);
        for (int i = 0; i < expected.length; i++) {
            assertThat(others[i]).containsExactly(probabilities(deeper, SAMPLES)[i], within(1e-6));
        }
        assertThat(store.computed).as("nothing in front of conv1 is kept").isEqualTo(21);
    }

    /** What is kept for a head is what is kept for a learner: a number for each feature, not each place of a map. */
    @Test
    void aHeadAloneIsGivenTheFeatures() {
        Network backbone = TinyBackbone.residual(folder);
        Model model = Backbones.pretrained(backbone, Coloured.CLASSES, headOf("dropout 0.5", "dense 4"), new Random(1));
        Split split = Split.of("x", model.graph(), model.own());
        assertThat(split.frontier()).extracting(Value::name).containsExactly(Backbones.FEATURES);
        store.features(SAMPLES, backbone);
        assertThat(store.computed).isEqualTo(21);
        predictor(model).scores(SAMPLES);
        assertThat(store.computed).as("the same features").isEqualTo(21);
    }

    private static Architecture headOf(String... layers) {
        return Architecture.parse("head", List.of(layers));
    }

    @Test
    void scratchHasTheArchitectureAndNoNumberOfTheFile() {
        Network backbone = TinyBackbone.residual(folder);
        Model scratch = Backbones.scratch(backbone, Coloured.CLASSES, none(), new Random(3));
        Model pretrained = model(backbone, 3);
        assertThat(scratch.graph().nodes()).isEqualTo(pretrained.graph().nodes());
        assertThat(scratch.backbone()).isEmpty();
        assertThat(scratch.own()).isEqualTo(scratch.graph().initialisers().keySet());
        pretrained.graph().initialisers().forEach((name, tensor) -> {
            if (tensor.shape().elements() > 4 && !name.startsWith(Backbones.HEAD)) {
                assertThat(scratch.graph().initialisers().get(name)).as(name).isNotEqualTo(tensor);
            }
        });
        assertThat(Backbones.scratch(backbone, Coloured.CLASSES, none(), new Random(3)))
                .isEqualTo(scratch);
        assertThat(Backbones.scratch(backbone, Coloured.CLASSES, none(), new Random(4)))
                .isNotEqualTo(scratch);
        predictor(scratch).scores(SAMPLES);
        assertThat(store.asked).isEmpty();
    }

    /** A network that was trained here, exported, and taken as a backbone again. */
    @Test
    void anExportedModelIsABackbone() throws IOException {
        Model first = taught(model("average1/flat"));
        Path file = folder.resolve("first.onnx");
        Files.write(file, Export.bytes(first));
        Network again = new OnnxFile()
                .network(new OnnxFile.Settings(
                        file.toString(), "", Normalise.BYTES, InputContract.Colours.RGB, InputContract.Fit.STRETCH, 8));
        Model second = taught(Backbones.pretrained(again, Coloured.CLASSES, none(), new Random(1)));
        double[][] expected = predictor(first).scores(SAMPLES).values();
        double[][] found = predictor(second).scores(SAMPLES).values();
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).as("the same head on the same features").containsExactly(expected[i], within(1e-5));
        }
        assertThat(Export.bytes(second, SAMPLES)).isNotEmpty();
    }

    @Test
    void picturesThatChangeAreRunEachTime() {
        Model model = taught(model("average1/flat"));
        Split split = Split.of("x", model.graph(), model.own());
        UnaryOperator<Image> same = UnaryOperator.identity();
        Execution here = new Execution(Device.CPU, 1, store);
        try (Feed kept = Feeds.of(model, split, SAMPLES, Optional.empty(), here);
                Feed changed = Feeds.of(model, split, SAMPLES, Optional.of(same), here)) {
            assertThat(kept.size()).isEqualTo(21);
            assertThat(changed.size()).isEqualTo(21);
            assertThat(store.computed).isEqualTo(21);
            FloatBuffer first = Floats.direct(3 * 6);
            FloatBuffer second = Floats.direct(3 * 6);
            kept.fill(new int[] {20, 4, 4}, List.of(first));
            changed.fill(new int[] {20, 4, 4}, List.of(second));
            for (int i = 0; i < 18; i++) {
                assertThat(second.get(i)).isCloseTo(first.get(i), within(1e-6f));
            }
            assertThat(store.computed).isEqualTo(21);
        }
    }

    /** 16 500 maps of 8 x 8 are more than a store takes of a sample. */
    @Test
    void veryWideValuesAreRunEachTime() {
        Graph wide = new Graph(
                "wide",
                Map.of("", 21),
                List.of(Value.of("input", Type.FLOAT, Shape.of(-1, 3, 8, 8))),
                List.of(Value.named("narrow")),
                Map.of(
                        "weight", Tensor.of(Small.waves(16_500 * 3), 16_500, 3, 1, 1),
                        "narrow.weight", Tensor.of(Small.waves(2 * 16_500), 2, 16_500, 1, 1)),
                List.of(
                        Node.of("conv", "Conv", List.of("input", "weight"), List.of("conv")),
                        Node.of("wide", "Relu", List.of("conv"), List.of("wide")),
                        Node.of("narrow", "Conv", List.of("wide", "narrow.weight"), List.of("narrow"))));
        Model made = taught(model(TinyBackbone.write(folder, "narrow", wide), 1));
        Model model = made.with(Map.of("narrow.weight", changed(made, "narrow.weight")));
        Images two = (Images) Coloured.pictures(2, 5).samples();
        double[][] found = predictor(model).scores(two).values();
        for (int i = 0; i < 2; i++) {
            assertThat(found[i]).containsExactly(probabilities(model, two)[i], within(1e-6));
        }
        assertThat(store.asked).isEmpty();
    }

    @Test
    void vectorsAreNotAugmented() {
        Model model = SmallModels.vectors();
        Split split = Split.of("x", model.graph(), model.own());
        Execution here = new Execution(Device.CPU, 1, store);
        Dense four = Dense.of(new double[] {1, 2, 3, 4});
        assertThatThrownBy(() -> Feeds.of(model, split, four, Optional.of(UnaryOperator.identity()), here))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("augment changes pictures, and a sample here is a vector");
        assertThatThrownBy(() -> predictor(model).scores(Dense.of(new double[] {1, 2})))
                .hasMessage("linear: it takes vectors of 4 numbers, and these have 2.");
        assertThatThrownBy(() -> predictor(taught(model("average1/flat"))).scores(four))
                .isInstanceOf(GraftException.class);
    }

    @Test
    void backbonesThatCannotBeTrainedAreRefusedByName() {
        Network words = new Network("w", folder.resolve("w"), "0".repeat(64), new InputContract.Words(true), "x");
        assertThatThrownBy(() -> model(words, 1))
                .hasMessageContaining("networks for pictures, recordings and texts are trained");
        Network wrong = TinyBackbone.residual(folder);
        Network other = new Network("tiny", wrong.file(), "0".repeat(64), wrong.input(), wrong.cut());
        assertThatThrownBy(() -> model(other, 1)).hasMessageContaining("not the file that it should be");
        assertThatThrownBy(() -> model("residual1/conv3")).hasMessageContaining("did you mean \"residual1/conv");
    }

    @Test
    void aModelRefusesNumbersForWhatItDoesNotHave() {
        Model model = SmallModels.vectors();
        assertThatThrownBy(() -> model.with(Map.of("v", Tensor.of(new float[2], 2))))
                .hasMessage("linear: there is no \"v\"");
        Model backbone = model("average1/flat");
        assertThat(backbone.own()).allMatch(name -> name.startsWith(Backbones.HEAD));
        assertThat(taught(backbone).own()).isEqualTo(backbone.own());
        Set<String> more = backbone.with(Map.of("conv1/weight", changed(backbone, "conv1/weight")))
                .own();
        assertThat(more)
                .containsAll(backbone.own())
                .contains("conv1/weight")
                .hasSize(backbone.own().size() + 1);
    }

    private Model model(String cut) {
        return model(TinyBackbone.write(folder, cut, TinyBackbone.RESIDUAL), 1);
    }

    private static Model model(Network backbone, long seed) {
        return Backbones.pretrained(backbone, Coloured.CLASSES, none(), new Random(seed));
    }

    private static Architecture none() {
        return Architecture.parse("head", List.of());
    }

    /** With a head that says something. */
    private static Model taught(Model model) {
        Map<String, Tensor> head = new LinkedHashMap<>();
        head.put("head/last/weight", changed(model, "head/last/weight"));
        return model.with(head);
    }

    private static Tensor changed(Model model, String name) {
        long[] sizes = Optional.ofNullable(model.graph().initialisers().get(name))
                .orElseThrow()
                .shape()
                .sizes();
        return Tensor.of(Small.waves((int) Shape.of(sizes).elements()), sizes);
    }

    private ModelPredictor predictor(Model model) {
        return new ModelPredictor(model, new Execution(Device.CPU, 1, store));
    }

    private static double[][] probabilities(Model model, Images samples) {
        Floats input = Rows.first(
                InputFeeds.of(model, samples, Optional.empty()),
                model.graph().inputs().get(0),
                samples.size());
        try (Session session = Session.open("x", GraphFile.bytes(model.graph()), Device.CPU, 1)) {
            float[] scores = session.run(Map.of(model.graph().inputs().get(0).name(), input))
                    .values()
                    .iterator()
                    .next()
                    .toArray();
            double[][] rows = new double[samples.size()][3];
            for (int i = 0; i < rows.length; i++) {
                double sum = 0;
                for (int c = 0; c < 3; c++) {
                    rows[i][c] = StrictMath.exp(scores[3 * i + c]);
                    sum += rows[i][c];
                }
                for (int c = 0; c < 3; c++) {
                    rows[i][c] /= sum;
                }
            }
            return rows;
        }
    }
}
