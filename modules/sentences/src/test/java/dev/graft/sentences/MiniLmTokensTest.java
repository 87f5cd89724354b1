package dev.graft.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.graft.core.network.InputContract.Tokens;
import dev.graft.core.network.Tokenisation.Vocabulary;
import dev.graft.onnx.text.Tokeniser;
import dev.graft.onnx.text.Tokenisers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of tokens are those of Hugging Face's own library. */
class MiniLmTokensTest {
    private static final int LENGTH = 128;

    @TempDir
    private Path folder;

    @Test
    void ofTextsOfManyKinds() throws IOException {
        assertSame(List.of(
                "",
                "A film that I would see again.",
                "It's the WORST book\u2014ever\u2026 don't buy it!!! \ud83d\ude21\ud83d\udc69\u200d\ud83d\udc67",
                "na\u00efve caf\u00e9 \u00dcber \u0130stanbul \u6797\u6797 \ud55c\uad6d\uc5b4 \u05e9\u05dc\u05d5\u05dd \u039f\u0394\u039f\u03a3",
                "https://example.org/a?b=1&c=%20 user@example.org 3.14 $5 #1",
                "supercalifragilisticexpialidocious [MASK] [SEP] [sep] " + "a".repeat(100) + " " + "a".repeat(101),
                "tab\tline\nreturn\r nul\u0000 bell\u0007 soft\u00adhyphen zero\u200bwidth no\u00a0break",
                "so long ".repeat(300)));
    }

    @Test
    void ofReviews() throws IOException {
        assertSame(Reviews.first(200));
    }

    private void assertSame(List<String> texts) throws IOException {
        Vocabulary vocabulary =
                (Vocabulary) ((Tokens) Unpacked.in(folder, LENGTH).input()).vocabulary();
        Tokeniser ours = Tokenisers.open(vocabulary);
        assertThat(ours.tokens()).hasSize(30_522);
        try (HuggingFaceTokenizer theirs = HuggingFaceTokenizer.builder()
                .optTokenizerPath(vocabulary.file())
                .optPadding(false)
                .optTruncation(true)
                .optMaxLength(LENGTH)
                .build()) {
            for (String text : texts) {
                assertThat(Arrays.stream(ours.ids(text, LENGTH)).asLongStream().toArray())
                        .as(text)
                        .isEqualTo(theirs.encode(text).getIds());
            }
        }
    }
}
