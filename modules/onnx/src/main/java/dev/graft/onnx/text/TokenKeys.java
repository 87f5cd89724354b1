package dev.graft.onnx.text;

import dev.graft.core.GraftException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the metadata of an ONNX file say of its tokens, key by key.
 *
 * @param where for messages: the file
 */
record TokenKeys(String where, Map<String, String> metadata) {
    static final String KIND = "graft.tokens";
    static final String WORDS = "words";
    static final String WORD_PIECES = "word-pieces";
    static final String VOCABULARY = "graft.vocabulary";
    static final String LOWER_CASE = "graft.lower-case";

    String text(String key) {
        return Optional.ofNullable(metadata.get(key)).orElseThrow(() -> broken(key + " is missing"));
    }

    boolean yes(String key) {
        return Boolean.parseBoolean(oneOf(key, List.of("true", "false")));
    }

    String oneOf(String key, List<String> allowed) {
        String found = text(key);
        if (!allowed.contains(found)) {
            throw broken("%s: expected %s, found \"%s\"".formatted(key, String.join(" or ", allowed), found));
        }
        return found;
    }

    List<String> texts(String key) {
        try {
            return TextList.read(text(key));
        } catch (IllegalArgumentException e) {
            throw broken("%s: expected a list of texts in JSON (%s)".formatted(key, e.getMessage()));
        }
    }

    /** A whole number of at least 0. */
    int whole(String key) {
        String found = text(key);
        if (!found.matches("0|[1-9][0-9]{0,8}")) {
            throw broken("%s: expected a whole number, found \"%s\"".formatted(key, found));
        }
        return Integer.parseInt(found);
    }

    GraftException broken(String what) {
        return new GraftException("%s: its metadata are broken: %s. Export the network again.".formatted(where, what));
    }
}
