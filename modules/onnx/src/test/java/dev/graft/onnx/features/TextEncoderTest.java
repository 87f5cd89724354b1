package dev.graft.onnx.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.InputContract.Tokens;
import dev.graft.core.network.Network;
import dev.graft.core.network.Tokenisation.WordList;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Text;
import dev.graft.onnx.TinyText;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Renaming;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextEncoderTest {
    private static final Text TEXTS =
            Text.of(List.of("A good film", "bad", "", "Good bad book film good bad good bad"));

    @TempDir
    private Path folder;

    /** Words that are not known are left out; what is behind the sixth is cut off; a text of none is padding, which counts 0. */
    @Test
    void featuresAreTheMeanOverTheTokens() {
        float[][] found = encoded(TinyText.in(folder, TinyText.CONTRACT), TEXTS);
        assertMean(found[0], 1, 4);
        assertMean(found[1], 2);
        assertThat(found[2]).containsOnly(0);
        assertMean(found[3], 1, 2, 3, 4, 1, 2);
    }

    @Test
    void whatATextBecomesDoesNotDependOnTheOthers() {
        Network network = TinyText.in(folder, TinyText.CONTRACT);
        float[][] together = encoded(network, TEXTS);
        for (int i = 0; i < TEXTS.size(); i++) {
            assertThat(encoded(network, TEXTS.select(i))[0]).isEqualTo(together[i]);
        }
    }

    @Test
    void featuresOfUnitLengthAreTheSameDividedByTheirLength() {
        Tokens unit = new Tokens(TinyText.CONTRACT.vocabulary(), 6, true);
        float[][] plain = encoded(TinyText.in(folder, TinyText.CONTRACT), TEXTS);
        float[][] found = encoded(TinyText.in(folder, unit), TEXTS);
        for (int i : new int[] {0, 1, 3}) {
            double length =
                    Math.sqrt(plain[i][0] * plain[i][0] + plain[i][1] * plain[i][1] + plain[i][2] * plain[i][2]);
            for (int j = 0; j < 3; j++) {
                assertThat(found[i][j]).isCloseTo((float) (plain[i][j] / length), within(1e-6f));
            }
        }
        assertThat(found[2]).containsOnly(0);
    }

    /** Read whole, for what comes behind it: a row for each token, as many for each text. */
    @Test
    void everythingIsReadAtOneLength() {
        Network states = TinyText.in(folder, TinyText.CONTRACT).upTo("states");
        float[][] found = encoded(states, TEXTS);
        assertThat(found).hasDimensions(4, 18);
        for (int j = 0; j < 3; j++) {
            assertThat(found[1][j]).isCloseTo((float) TinyText.states(2)[j], within(1e-5f));
            assertThat(found[1][3 + j])
                    .as("padding has no mask, which is 1 for tokens")
                    .isCloseTo((float) TinyText.states(0)[j] - 1, within(1e-5f));
        }
    }

    @Test
    void whatIsNoTextIsRefused() {
        Network network = TinyText.in(folder, TinyText.CONTRACT);
        try (Encoder encoder = new OnnxEncoding().open(network, Device.CPU, 1)) {
            assertThatThrownBy(() -> encoder.encode(Dense.of(new double[] {1})))
                    .isInstanceOf(GraftException.class)
                    .hasMessageEndingWith("takes texts, and a sample here is a vector. Name data of texts.");
        }
    }

    /** Found when it is opened, not at the first rare word. */
    @Test
    void aVocabularyThatIsLargerThanTheTableIsRefused() {
        List<String> more = new ArrayList<>(TinyText.WORDS);
        more.add("sequel");
        Network network = TinyText.in(folder, new Tokens(new WordList(more, true), 6, false));
        assertThatThrownBy(() -> new OnnxEncoding().open(network, Device.CPU, 1).close())
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("it does not take 6 tokens with numbers up to 5, as its vocabulary has them");
    }

    @Test
    void inputsThatTextsDoNotHaveAreRefused() {
        Path file = TinyText.in(folder, TinyText.CONTRACT).file();
        Graph other = Renaming.of(GraphFile.read(file), name -> name.equals("attention_mask") ? "attention_msk" : name);
        assertThatThrownBy(() -> TokenInput.of("x.onnx", other, 0))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("x.onnx: its input is attention_msk int64")
                .hasMessageContaining("did you mean \"attention_mask\"");
    }

    private static float[][] encoded(Network network, Text texts) {
        try (Encoder encoder = new OnnxEncoding().open(network, Device.CPU, 1)) {
            return encoder.encode(texts);
        }
    }

    private static void assertMean(float[] found, int... words) {
        for (int j = 0; j < 3; j++) {
            double sum = 0;
            for (int word : words) {
                sum += TinyText.states(word)[j];
            }
            assertThat(found[j]).isCloseTo((float) (sum / words.length), within(1e-5f));
        }
    }
}
