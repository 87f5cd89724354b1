package dev.graft.onnx.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.network.Tokenisation.Vocabulary;
import dev.graft.core.network.Tokenisation.WordList;
import dev.graft.onnx.Small;
import dev.graft.onnx.graph.GraphFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenisersTest {
    @TempDir
    private Path folder;

    @Test
    void aNetworkCarriesItsTokeniser() throws IOException {
        Tokeniser pieces = Tokenisers.open(TinyTokenizer.file(folder, "\n " + TinyTokenizer.json()));
        for (Tokeniser tokeniser : List.of(pieces, new Words(List.of("", "graft"), true))) {
            byte[] network = GraphFile.bytes(Small.classifier(1));
            Path file = folder.resolve("network.json"); // its name says nothing
            Files.write(file, GraphFile.withMetadata("n", network, tokeniser.metadata()));
            Tokeniser read = Tokenisers.open(TinyTokenizer.vocabulary(file));
            assertThat(read.metadata()).isEqualTo(tokeniser.metadata());
            assertThat(read.ids("Graft", 9)).isEqualTo(tokeniser.ids("Graft", 9));
        }
    }

    @Test
    void aListOfWordsNeedsNoFile() {
        WordList list = new WordList(List.of("", "graft"), true);
        assertThat(Tokenisers.open(list).ids("Graft", 9)).containsExactly(1);
        assertThat(list.sha256())
                .matches("[0-9a-f]{64}")
                .isEqualTo(new WordList(List.of("", "graft"), true).sha256())
                .isNotEqualTo(new WordList(List.of("", "graft"), false).sha256())
                .isNotEqualTo(new WordList(List.of("", "g", "raft"), true).sha256());
    }

    @Test
    void aFileThatNumbersNothingIsRefused() throws IOException {
        String allowed = "Name a tokenizer.json of Hugging Face, or a network for texts that Graft wrote.";
        Path file = folder.resolve("tokens");
        refused(new Vocabulary(file, "0"), file + ": no such file. " + allowed);
        for (String other : List.of("", "[PAD]\n[UNK]\nthe\n", "version https://git-lfs")) {
            refused(TinyTokenizer.file(folder, other), file + ": nothing in it numbers tokens. " + allowed);
        }
        refused(new Vocabulary(file, "0".repeat(64)), file + ": not the file that it should be: its sha256 is ");
        Files.write(file, GraphFile.bytes(Small.classifier(1)));
        refused(TinyTokenizer.vocabulary(file), file + ": its metadata are broken: graft.tokens is missing.");
    }

    @ParameterizedTest
    @CsvSource({
        "graft.tokens, sentences, 'graft.tokens: expected word-pieces or words, found \"sentences\"'",
        "graft.vocabulary, '[1]', graft.vocabulary: expected a list of texts in JSON (1 is no text)",
        "graft.vocabulary, '[\"[PAD]\"]', \"[UNK]\" is not in the vocabulary",
        "graft.lower-case, maybe, 'graft.lower-case: expected true or false, found \"maybe\"'",
        "graft.longest-word, -1, 'graft.longest-word: expected a whole number, found \"-1\"'",
        "graft.padding, 54, padding is no number of a token: 54",
        "graft.tokens-before, '[\"<s>\"]', \"<s>\" is not in the vocabulary",
    })
    void brokenMetadataAreRefusedByTheirKey(String key, String value, String message) throws IOException {
        Map<String, String> metadata = new HashMap<>(Tokenisers.open(TinyTokenizer.file(folder, TinyTokenizer.json()))
                .metadata());
        metadata.put(key, value);
        assertThatThrownBy(() -> Tokenisers.read("n.onnx", metadata))
                .isInstanceOf(GraftException.class)
                .hasMessage("n.onnx: its metadata are broken: " + message + ". Export the network again.");
        metadata.remove(key);
        assertThatThrownBy(() -> Tokenisers.read("n.onnx", metadata))
                .hasMessageContaining("its metadata are broken: " + key + " is missing.");
    }

    private static void refused(Vocabulary file, String message) {
        assertThatThrownBy(() -> Tokenisers.open(file))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith(message);
    }
}
