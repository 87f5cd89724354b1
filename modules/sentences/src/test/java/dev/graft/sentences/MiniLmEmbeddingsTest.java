package dev.graft.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Text;
import dev.graft.onnx.features.OnnxEncoding;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The features of a text are the embedding that LangChain4j computes of it. */
class MiniLmEmbeddingsTest {
    @TempDir
    private Path folder;

    @Test
    void ofTextsOfManyKinds() {
        assertSame(List.of(
                "A film that I would see again.",
                "It's the WORST book\u2014ever\u2026 don't buy it!!!",
                "na\u00efve caf\u00e9, \u00dcber, \u6797\u6797",
                "one",
                "so long, and thanks for all the fish ".repeat(100)));
    }

    @Test
    void ofReviews() throws IOException {
        assertSame(Reviews.first(40));
    }

    /** LangChain4j's embedding sees 128 tokens, as the file of the tokenizer says. */
    private void assertSame(List<String> texts) {
        Network network = Unpacked.in(folder, 128);
        try (Encoder ours = new OnnxEncoding().open(network, Device.CPU, 1)) { // first: it starts ONNX Runtime quietly
            float[][] features = ours.encode(Text.of(texts));
            AllMiniLmL6V2EmbeddingModel theirs = new AllMiniLmL6V2EmbeddingModel();
            for (int i = 0; i < features.length; i++) {
                float[] expected = theirs.embed(texts.get(i)).content().vector();
                assertThat(features[i]).as(texts.get(i)).containsExactly(expected, offset(1e-4f));
            }
        }
    }
}
