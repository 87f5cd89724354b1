package dev.graft.onnx.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.graft.core.GraftException;

/**
 * A JSON file, key by key; what Graft does not read is refused by its key. Keys are JSON pointers (RFC 6901).
 *
 * @param where for messages: the file
 */
record JsonKeys(String where, JsonNode root) {
    JsonNode at(String key) {
        return root.at(key);
    }

    /** How many parts a list or an object has; 0 where there is none. */
    int count(String key) {
        return at(key).size();
    }

    /** The word there, which is one of these. */
    String word(String key, String... allowed) {
        for (String word : allowed) {
            if (at(key).isTextual() && at(key).textValue().equals(word)) {
                return word;
            }
        }
        throw refused(key, "\"" + String.join("\" or \"", allowed) + "\"");
    }

    String text(String key) {
        if (!at(key).isTextual()) {
            throw refused(key, "a text");
        }
        return at(key).textValue();
    }

    boolean yes(String key) {
        if (!at(key).isBoolean()) {
            throw refused(key, "true or false");
        }
        return at(key).booleanValue();
    }

    /** Refuses all but {@code false}. */
    void no(String key) {
        if (yes(key)) {
            throw refused(key, "false");
        }
    }

    /** A number from {@code least} to {@code most}. */
    int whole(String key, int least, int most) {
        JsonNode found = at(key);
        if (!found.isInt() || found.intValue() < least || found.intValue() > most) {
            throw refused(key, "a whole number from %d to %d".formatted(least, most));
        }
        return found.intValue();
    }

    GraftException refused(String key, String allowed) {
        JsonNode found = at(key);
        return new GraftException(
                "%s: %s is %s, and Graft reads %s. Take a network whose texts are cut into BERT's word pieces."
                        .formatted(
                                where,
                                key.substring(1),
                                found.isMissingNode() ? "missing" : shortened(found.toString()),
                                allowed));
    }

    private static String shortened(String found) {
        return found.length() > 60 ? found.substring(0, 60) + " ..." : found;
    }
}
