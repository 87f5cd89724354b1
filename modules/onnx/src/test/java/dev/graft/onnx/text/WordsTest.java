package dev.graft.onnx.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words words = new Words(List.of("", "the", "film", "isn", "t", "caf\u00e9", "2"), true);

    @Test
    void knownWordsAreNumbersAndOthersAreLeftOut() {
        assertThat(words.ids("The FILM isn't the end; 2 caf\u00e9s, 2 Caf\u00c9.", 100))
                .containsExactly(1, 2, 3, 4, 1, 6, 6, 5);
        assertThat(words.ids("the unknown film, the", 2)).containsExactly(1, 2);
        assertThat(new Words(List.of("", "The"), false).ids("the The", 9)).containsExactly(1);
    }

    @Test
    void aTextWithoutKnownWordsIsOneNumber() {
        assertThat(words.ids("", 5)).containsExactly(0);
        assertThat(words.ids("nothing else", 1)).containsExactly(0);
        assertThat(words.padding()).isZero();
        assertThat(words.tokens()).hasSize(7).startsWith("", "the");
    }

    @Test
    void theMetadataHoldAllOfIt() {
        Map<String, String> metadata = words.metadata();
        assertThat(metadata)
                .containsEntry("graft.tokens", "words")
                .containsEntry("graft.lower-case", "true")
                .containsEntry("graft.vocabulary", "[\"\", \"the\", \"film\", \"isn\", \"t\", \"caf\u00e9\", \"2\"]");
        Tokeniser read = Tokenisers.read("a network", metadata);
        assertThat(read).isInstanceOf(Words.class);
        assertThat(read.ids("The film", 9)).containsExactly(1, 2);
    }

    @Test
    void aVocabularyThatNumbersNothingIsRefused() {
        assertThatThrownBy(() -> new Words(List.of("a", "b"), true))
                .hasMessageContaining("must begin with the empty word");
        assertThatThrownBy(() -> new Words(List.of(), true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Words(List.of("", "a", "a"), true))
                .hasMessage("the word \"a\" must not come twice");
        assertThatThrownBy(() -> words.ids("the", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
