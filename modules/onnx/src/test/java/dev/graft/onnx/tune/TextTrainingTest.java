package dev.graft.onnx.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Device;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Tokens;
import dev.graft.core.network.Network;
import dev.graft.core.network.Tokenisation.Vocabulary;
import dev.graft.core.samples.Text;
import dev.graft.onnx.CountingStore;
import dev.graft.onnx.TinyText;
import dev.graft.onnx.Told;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Export;
import dev.graft.onnx.model.ExportedModel;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import dev.graft.onnx.own.Normalise;
import dev.graft.onnx.own.OnnxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A network for texts: trained, asked, written to a file, and taken as a backbone again. */
class TextTrainingTest {
    private static final List<String> CLASSES = List.of("good", "bad");
    private static final Text TEXTS = Text.of(IntStream.range(0, 12)
            .mapToObj(i ->
                    (i % 2 == 0 ? "good " : "bad ") + (i % 3 == 0 ? "book" : "film film") + (i < 6 ? "" : " good bad"))
            .toList());
    private static final Labelled DATA = new Labelled(
            TEXTS, Classes.of(CLASSES, IntStream.range(0, 12).map(i -> i % 2).toArray()));

    @TempDir
    private Path folder;

    private final CountingStore store = new CountingStore();

    /** What is frozen is computed once for each text; whatever is frozen, the texts are learned. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "bent", "all"})
    void aNetworkForTextsIsTrained(String freeze) {
        Model model = model();
        Trained trained = trained(model, freeze);
        List<Float> losses = trained.attempt().losses();
        assertThat(losses.get(0)).isCloseTo((float) StrictMath.log(2), within(1e-5f));
        assertThat(losses.get(losses.size() - 1)).isLessThan(0.5f);
        assertThat(store.asked.isEmpty()).isEqualTo(freeze.equals("none"));
        assertThat(store.computed % TEXTS.size()).isZero();
        assertThat(correct(trained.model())).isEqualTo(12);
    }

    /** The scores of the trainer, of a fresh session, one by one and together; and once more as a backbone. */
    @Test
    void itIsExportedWithItsVocabularyAndReadAgain() throws IOException {
        Model model = trained(model(), "none").model();
        double[][] expected = predictor(model).scores(TEXTS).values();
        byte[] bytes = Export.bytes(model, TEXTS);
        Path file = Files.write(folder.resolve("exported.onnx"), bytes);
        try (ExportedModel exported = ExportedModel.open(file, Device.CPU, 1)) {
            double[][] together = exported.predict(TEXTS).values();
            for (int i = 0; i < expected.length; i++) {
                assertThat(together[i]).containsExactly(expected[i], within(1e-5));
                assertThat(exported.predict(TEXTS.select(i)).values()[0]).containsExactly(together[i], within(1e-6));
            }
        }
        Network again = new OnnxFile()
                .network(new OnnxFile.Settings(file.toString(), "", Normalise.AUTO, Colours.RGB, Fit.STRETCH, 0));
        assertThat(again.input()).isEqualTo(new Tokens(new Vocabulary(file, again.sha256()), 6, false));
        Model second = trained(
                        Backbones.pretrained(again, CLASSES, Architecture.parse("head", List.of()), new Random(1)),
                        "all")
                .model();
        assertThat(correct(second)).isEqualTo(12);
        assertThat(Export.bytes(second, TEXTS)).isNotEmpty();
    }

    @Test
    void anotherLengthGivesTheSameScoresWhereNothingIsCutOff() {
        Model six = trained(model(), "none").model();
        Network longer = TinyText.in(folder, new Tokens(TinyText.CONTRACT.vocabulary(), 9, false));
        Model nine = Backbones.pretrained(longer, CLASSES, Architecture.parse("head", List.of()), new Random(1))
                .with(six.graph().initialisers());
        double[][] expected = predictor(six).scores(TEXTS).values();
        double[][] found = predictor(nine).scores(TEXTS).values();
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).containsExactly(expected[i], within(1e-5));
        }
    }

    /** A head on kept features says what the whole network says, also where padding is seen. */
    @Test
    void featuresAreThoseOfTheNetworkThatIsTrained() {
        for (Network network :
                List.of(TinyText.in(folder, TinyText.CONTRACT), TinyText.unmasked(folder, TinyText.CONTRACT))) {
            Model head = trained(
                            Backbones.pretrained(
                                    network, CLASSES, Architecture.parse("head", List.of()), new Random(1)),
                            "all")
                    .model();
            double[][] kept = predictor(head).scores(TEXTS).values();
            Model whole = Model.of("whole", head.input(), head.graph(), CLASSES);
            double[][] found = predictor(whole).scores(TEXTS).values();
            for (int i = 0; i < kept.length; i++) {
                assertThat(kept[i]).containsExactly(found[i], within(1e-5));
            }
        }
    }

    private Model model() {
        Network network = TinyText.in(folder, TinyText.CONTRACT);
        return Backbones.pretrained(network, CLASSES, Architecture.parse("head", List.of()), new Random(1));
    }

    private Trained trained(Model model, String freeze) {
        return TrainerFixture.train(
                Make.steps(80).recipe(),
                model,
                new Freezing(List.of(freeze)).trained(model),
                List.of(0.1),
                DATA,
                new Told(3, store));
    }

    private ModelPredictor predictor(Model model) {
        return new ModelPredictor(model, new Execution(Device.CPU, 1, store));
    }

    private long correct(Model model) {
        double[][] scores = predictor(model).scores(TEXTS).values();
        return IntStream.range(0, 12).filter(i -> scores[i][i % 2] > 0.5).count();
    }
}
