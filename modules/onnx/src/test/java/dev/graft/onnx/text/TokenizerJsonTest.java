package dev.graft.onnx.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.graft.core.GraftException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerJsonTest {
    @ParameterizedTest
    @MethodSource("changes")
    void whatIsNotReadIsNamed(String from, String to, String message) throws IOException {
        String changed = TinyTokenizer.json().replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        assertThatThrownBy(() -> TokenizerJson.read("t.json", changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("t.json: " + message);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments(
                        "\"type\": \"WordPiece\",\n    \"unk",
                        "\"type\": \"BPE\",\n    \"unk",
                        "model/type is \"BPE\", and Graft reads \"WordPiece\"."),
                arguments("BertNormalizer", "NFC", "normalizer/type is \"NFC\", and Graft reads \"BertNormalizer\"."),
                arguments(
                        "{\"type\": \"BertPreTokenizer\"}",
                        "null",
                        "pre_tokenizer/type is missing, and Graft reads \"BertPreTokenizer\"."),
                arguments(
                        "TemplateProcessing",
                        "RobertaProcessing",
                        "post_processor/type is \"RobertaProcessing\", and Graft reads \"BertProcessing\" or \"TemplateProcessing\"."),
                arguments(
                        "subword_prefix\": \"##\"",
                        "subword_prefix\": \"@\"",
                        "model/continuing_subword_prefix is \"@\", and Graft reads \"##\"."),
                arguments(
                        "per_word\": 20",
                        "per_word\": 0",
                        "model/max_input_chars_per_word is 0, and Graft reads a whole number from 1 to 2147483647."),
                arguments(
                        "\"clean_text\": true",
                        "\"clean_text\": 1",
                        "normalizer/clean_text is 1, and Graft reads true or false."),
                arguments(
                        "\"lstrip\": false",
                        "\"lstrip\": true",
                        "added_tokens/0/lstrip is true, and Graft reads false."),
                arguments(
                        "\"id\": 4, \"special",
                        "\"id\": 5, \"special",
                        "added_tokens/4/content is \"[SEP]!\", and Graft reads \"!\"."),
                arguments(
                        "\"id\": 4, \"special",
                        "\"id\": 54, \"special",
                        "added_tokens/4/id is 54, and Graft reads a whole number from 0 to 53."),
                arguments(
                        "\"A\", \"type_id\": 0",
                        "\"A\", \"type_id\": 1",
                        "post_processor/single/1/Sequence/type_id is 1, and Graft reads a whole number from 0 to 0."),
                arguments(
                        "\"ids\": [3]",
                        "\"ids\": [\"x\"]",
                        "post_processor/special_tokens/[SEP]/ids/0 is \"x\", and Graft reads a whole number from 0 to 53."),
                arguments("\"cls\": 53", "\"cls\": 54", "model/vocab is {\"[PAD]\":0,"),
                arguments("\"cls\": 53", "\"cls\": 52", "model/vocab is {\"[PAD]\":0,"),
                arguments(
                        "\"unk_token\": \"[UNK]\"",
                        "\"unk_token\": null",
                        "model/unk_token is null, and Graft reads a text."),
                arguments(
                        "\"unk_token\": \"[UNK]\"",
                        "\"unk_token\": \"<unk>\"",
                        "it contradicts itself: \"<unk>\" is not in the vocabulary."),
                arguments(
                        "\"single\": [",
                        "\"single\": [], \"other\": [",
                        "it contradicts itself: no token stands before or behind every text."),
                arguments(
                        "\"padding\": null",
                        "\"padding\": {\"pad_id\": 54}",
                        "padding/pad_id is 54, and Graft reads a whole number from 0 to 53."),
                arguments("\"vocab\": {", "\"vocab\": ", "no JSON, or only a part of it."));
    }
}
