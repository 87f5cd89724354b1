package dev.graft.strategies.selftaught;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.graft.core.GraftException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void theMostFrequentWordsComeFirstAndOfEqualsTheFirstByLetters() {
        Stream<String> words = Stream.of("b", "c", "a", "c", "b", "d", "c");
        assertThat(Vocabulary.of(words, 1, 3)).containsExactly("c", "b", "a");
    }

    @Test
    void rareWordsAreLeftOut() {
        assertThat(Vocabulary.of(Stream.of("b", "c", "b"), 2, 100)).containsExactly("b");
    }

    @Test
    void noWordIsAnErrorThatSaysWhatToDo() {
        assertThatExceptionOfType(GraftException.class)
                .isThrownBy(() -> Vocabulary.of(Stream.of("b", "c"), 2, 100))
                .withMessage(
                        "word-vectors: none of the 2 words of the visible texts occurs 2 times or more. Lower least-count, or show more texts.");
    }
}
