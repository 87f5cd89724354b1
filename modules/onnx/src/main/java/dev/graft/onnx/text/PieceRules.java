package dev.graft.onnx.text;

import static dev.graft.core.Require.require;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one set of word pieces is, and another is not.
 *
 * @param vocabulary the tokens, in the order of their numbers
 * @param text how a text is brought to one form
 * @param unknown the token of words that cannot be cut
 * @param longest characters of a word; a longer one is unknown
 * @param added tokens that are looked for before the text is brought to one form: {@code [MASK]}
 * @param before the tokens in front of every text
 * @param after the tokens behind it
 * @param padding the number that fills up
 */
record PieceRules(
        List<String> vocabulary,
        BertText text,
        String unknown,
        int longest,
        List<String> added,
        List<String> before,
        List<String> after,
        int padding) {
    private static final String CLEAN = "graft.clean-text";
    private static final String IDEOGRAPHS = "graft.chinese-characters";
    private static final String STRIP_ACCENTS = "graft.strip-accents";
    private static final String UNKNOWN = "graft.unknown-token";
    private static final String LONGEST = "graft.longest-word";
    private static final String ADDED = "graft.added-tokens";
    private static final String BEFORE = "graft.tokens-before";
    private static final String AFTER = "graft.tokens-after";
    private static final String PADDING = "graft.padding";

    PieceRules {
        vocabulary = List.copyOf(vocabulary);
        added = List.copyOf(added);
        before = List.copyOf(before);
        after = List.copyOf(after);
        Set<String> tokens = new HashSet<>(vocabulary);
        require(tokens.size() == vocabulary.size(), "no two tokens of the vocabulary may be alike");
        require(!tokens.contains(""), "no token of the vocabulary may be empty");
        Stream.of(List.of(unknown), added, before, after)
                .flatMap(List::stream)
                .forEach(token -> require(tokens.contains(token), "\"%s\" is not in the vocabulary", token));
        require(longest >= 1, "the longest word must have at least 1 character, was %d", longest);
        require(!before.isEmpty() || !after.isEmpty(), "no token stands before or behind every text");
        require(padding >= 0 && padding < tokens.size(), "padding is no number of a token: %d", padding);
    }

    Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(TokenKeys.KIND, TokenKeys.WORD_PIECES);
        metadata.put(TokenKeys.VOCABULARY, TextList.write(vocabulary));
        metadata.put(TokenKeys.LOWER_CASE, Boolean.toString(text.lowerCase()));
        metadata.put(STRIP_ACCENTS, Boolean.toString(text.stripAccents()));
        metadata.put(CLEAN, Boolean.toString(text.clean()));
        metadata.put(IDEOGRAPHS, Boolean.toString(text.ideographs()));
        metadata.put(UNKNOWN, unknown);
        metadata.put(LONGEST, Integer.toString(longest));
        metadata.put(ADDED, TextList.write(added));
        metadata.put(BEFORE, TextList.write(before));
        metadata.put(AFTER, TextList.write(after));
        metadata.put(PADDING, Integer.toString(padding));
        return metadata;
    }

    static PieceRules read(TokenKeys keys) {
        return new PieceRules(
                keys.texts(TokenKeys.VOCABULARY),
                new BertText(
                        keys.yes(CLEAN), keys.yes(IDEOGRAPHS), keys.yes(STRIP_ACCENTS), keys.yes(TokenKeys.LOWER_CASE)),
                keys.text(UNKNOWN),
                keys.whole(LONGEST),
                keys.texts(ADDED),
                keys.texts(BEFORE),
                keys.texts(AFTER),
                keys.whole(PADDING));
    }
}
