package dev.graft.onnx.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.network.Tokenisation.Vocabulary;
import dev.graft.onnx.Published;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers are those of Hugging Face's own library. */
class WordPiecesTest {
    private static final List<String> TEXTS = List.of(
            "",
            " \t\r\n",
            "Grafted, grafting; GRAFT!",
            "abcabc ab-ba a'b [ab]",
            "na\u00efve caf\u00e9 e\u0301\u0308 \u00c9 \u0130 \u0130i I\u0307",
            "Stra\u00dfe STRASSE stra\u1e9ee",
            "\u03a3\u0399\u03a3\u03a5\u03a6\u039f\u03a3 \u03a3 a\u03a3",
            "\u6797a\u6797\u6797b \u300c\u6797\u300d \uff01\uff21",
            "\ud55c\uad6d\uc5b4 \u1112\u1161\u11ab \ud55c",
            "\ud83c\udf31\ud83c\udf31 a\ud83c\udf31 \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \u2764\ufe0f \ud83c\uddeb\ud83c\uddf7",
            "https://graft.dev/a?b=c&a=%20#ab user@example.org",
            "\u201cab\u201d \u2018c\u2019 \u2014 \u2026 \u00abab\u00bb",
            "a\u0000b a\u0007b a\u007fb a\u0085b a\u00adb a\u200bb a\ufeffb a\ufffdb a\u000bb a\fb",
            "a\u00a0b a\u2003b a\u2028b a\u2029b a\u3000b a\u1680b",
            "[CLS] [SEP] ab[SEP]!c [SEP]a [sep] [PA D] [UNK][PAD]",
            "a".repeat(20) + " " + "a".repeat(21) + " " + "\ud83c\udf31".repeat(20) + " " + "\ud83c\udf31".repeat(21),
            "ab ".repeat(400),
            "\u05d0\u05b8\u05d1 \u0627\u064e\u0628 \u0e01\u0e33 \u0915\u094d\u0937");

    @TempDir
    private Path folder;

    static Stream<UnaryOperator<String>> variants() {
        return Stream.of(
                UnaryOperator.identity(),
                json -> json.replace("\"strip_accents\": null", "\"strip_accents\": false"),
                json -> json.replace("\"lowercase\": true", "\"lowercase\": false"),
                json -> json.replace("\"lowercase\": true", "\"lowercase\": false")
                        .replace("\"strip_accents\": null", "\"strip_accents\": true"),
                json -> json.replace("\"clean_text\": true", "\"clean_text\": false"),
                json -> json.replace("\"handle_chinese_chars\": true", "\"handle_chinese_chars\": false"),
                json -> json.replace("\"max_input_chars_per_word\": 20", "\"max_input_chars_per_word\": 2"),
                json -> json.replaceAll("(?s)\"added_tokens\".*?\"normalizer\"", "\"normalizer\"")
                        .replaceAll(
                                "(?s)\"post_processor\": .*?\"decoder\"",
                                "\"post_processor\": {\"type\": \"BertProcessing\", \"sep\": [\"[SEP]\", 3], \"cls\": [\"[CLS]\","
                                        + " 2]}, \"decoder\""));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void theNumbersAreHuggingFaces(UnaryOperator<String> variant) throws IOException {
        Vocabulary file = TinyTokenizer.file(folder, variant.apply(TinyTokenizer.json()));
        Tokeniser ours = Tokenisers.open(file);
        Tokeniser read = Tokenisers.read("a network", ours.metadata());
        try (Reference theirs = new Reference(file.file())) {
            for (String text : TEXTS) {
                assertThat(ours.ids(text, 10_000)).as(text).isEqualTo(theirs.ids(text));
                assertThat(read.ids(text, 10_000)).as(text).isEqualTo(theirs.ids(text));
            }
        }
        assertThat(read.metadata()).isEqualTo(ours.metadata());
    }

    /** Where Unicode has grown since version 8, Hugging Face's tables and Java's differ: those blocks are left out. */
    @ParameterizedTest
    @CsvSource({
        "0, 5ff",
        "620, 7fc",
        "1e00, 2e42",
        "3000, a66f",
        "ac00, d7ff",
        "f900, ffff",
        "1f000, 1faff",
        "2a600, 2fa1f"
    })
    void everyCharacterIsTakenAsThereAlsoInsideAWord(String first, String last) throws IOException {
        Vocabulary file = TinyTokenizer.file(folder, TinyTokenizer.json());
        Tokeniser ours = Tokenisers.open(file);
        try (Reference theirs = new Reference(file.file())) {
            int end = Integer.parseInt(last, 16);
            for (int from = Integer.parseInt(first, 16); from <= end; from += 64) {
                String text = IntStream.rangeClosed(from, Math.min(end, from + 63))
                        .mapToObj(c -> "a%sb %1$s ".formatted(Character.toString(c)))
                        .collect(Collectors.joining());
                assertThat(ours.ids(text, 10_000)).as("from %x", from).isEqualTo(theirs.ids(text));
            }
        }
    }

    @Test
    void whatIsCutOffIsTheEndOfTheTextNotTheMarkBehindIt() throws IOException {
        Vocabulary file = TinyTokenizer.file(folder, TinyTokenizer.json());
        Tokeniser ours = Tokenisers.open(file);
        String text = "grafted [SEP]! abcab \u6797 zz ab";
        assertThat(ours.ids(text, 100)).containsExactly(2, 24, 25, 4, 21, 20, 37, 1, 19, 3);
        assertThat(ours.ids(text, 4)).containsExactly(2, 24, 25, 3);
        assertThat(ours.ids(text, 2)).containsExactly(2, 3);
        assertThat(ours.ids("", 2)).containsExactly(2, 3);
        for (int most = 3; most < 12; most++) {
            try (Reference theirs = new Reference(file.file(), most)) {
                assertThat(ours.ids(text, most)).isEqualTo(theirs.ids(text)).hasSizeLessThanOrEqualTo(most);
            }
        }
        assertThat(ours.ids("ab", 1)).as("there is no room for more").containsExactly(2);
        assertThatThrownBy(() -> ours.ids("ab", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ours.tokens()).hasSize(54).startsWith("[PAD]", "[UNK]");
        assertThat(ours.padding()).isZero();
    }

    @Test
    void manyThreadsGetTheNumbersOfOne() throws IOException {
        Tokeniser ours = Tokenisers.open(TinyTokenizer.file(folder, TinyTokenizer.json()));
        List<int[]> alone = TEXTS.stream().map(text -> ours.ids(text, 50)).toList();
        assertThat(IntStream.range(0, 2000).parallel().boxed().toList().parallelStream())
                .allSatisfy(i ->
                        assertThat(ours.ids(TEXTS.get(i % TEXTS.size()), 50)).isEqualTo(alone.get(i % TEXTS.size())));
    }

    @Test
    void aPublishedVocabularyGivesHuggingFacesNumbers() throws IOException {
        Vocabulary file = TinyTokenizer.vocabulary(Published.file(Published.BERT_TOKENS));
        Tokeniser ours = Tokenisers.open(file);
        assertThat(ours.tokens()).hasSize(1656);
        assertThat(ours.padding()).isEqualTo(2);
        try (Reference theirs = new Reference(file.file())) {
            for (String text : TEXTS) {
                assertThat(ours.ids(text, 10_000)).as(text).isEqualTo(theirs.ids(text));
            }
        }
    }
}
