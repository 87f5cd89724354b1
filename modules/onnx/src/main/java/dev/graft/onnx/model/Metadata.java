package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.onnx.text.TextList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metadata of an ONNX file, key by key; each that is missing or broken is refused by its name.
 *
 * @param where for messages: the file
 */
record Metadata(String where, Map<String, String> values) {
    /** More than any side of a picture or width of a vector: what is larger is no size. */
    private static final int LARGEST = 1 << 24;

    /** Refuses files that Graft did not export, and those of another version of the keys. */
    void requireFormat(String known) {
        String found = optional("graft.format")
                .orElseThrow(() -> new GraftException(
                        "%s: Graft did not export this file: its metadata have no graft.format. Name one that \"./graft export\" wrote; \"./graft inspect %s\" shows what is in this one."
                                .formatted(where, where)));
        if (!found.equals(known)) {
            throw new GraftException(
                    "%s: it is of format %s, and this version of Graft reads format %s. Take the version of Graft that wrote it, or a later one."
                            .formatted(where, found, known));
        }
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> broken(key, "it is missing"));
    }

    /** Two or more texts, no two alike. */
    List<String> texts(String key) {
        try {
            List<String> texts = TextList.read(text(key));
            if (texts.size() < 2 || new HashSet<>(texts).size() < texts.size()) {
                throw broken(key, "expected two or more names that differ, found " + values.get(key));
            }
            return texts;
        } catch (IllegalArgumentException e) {
            throw broken(key, "expected a list of texts in JSON, found %s (%s)".formatted(text(key), e.getMessage()));
        }
    }

    /** A size: a whole number of at least 1. */
    int whole(String key) {
        String found = text(key);
        if (found.matches("[1-9][0-9]{0,7}") && Integer.parseInt(found) <= LARGEST) {
            return Integer.parseInt(found);
        }
        throw broken(key, "expected a whole number from 1 to %d, found \"%s\"".formatted(LARGEST, found));
    }

    int channels(String key) {
        return Integer.parseInt(oneOf(key, List.of("1", "3")));
    }

    Fit fit(String key) {
        String word = oneOf(key, Arrays.stream(Fit.values()).map(Fit::word).toList());
        return Arrays.stream(Fit.values())
                .filter(fit -> fit.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    String oneOf(String key, List<String> allowed) {
        String found = text(key);
        if (!allowed.contains(found)) {
            throw broken(key, "expected %s, found \"%s\"".formatted(String.join(" or ", allowed), found));
        }
        return found;
    }

    private GraftException broken(String key, String what) {
        return new GraftException(
                "%s: its metadata are broken: %s: %s. Export the network again.".formatted(where, key, what));
    }
}
