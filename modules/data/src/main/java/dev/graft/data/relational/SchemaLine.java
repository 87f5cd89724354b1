package dev.graft.data.relational;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a schema without its comment.
 *
 * @param word what stands before a colon at the beginning
 * @param from the column, from 0, at which what follows begins
 */
record SchemaLine(String word, String text, int from) {
    /** A {@code #} may stand before a type as well: it begins a comment where a line begins or a declaration has ended. */
    private static final Pattern COMMENT = Pattern.compile("^\\s*#.*|(?<=[).])\\s*#.*|\\s*(//|%).*");

    private static final Pattern WORD = Pattern.compile("\\s*(\\w+)\\s*:(?!-)\\s*");

    /**
     * The line, if there is anything on it.
     *
     * @param usual the word where there is none
     */
    static Optional<SchemaLine> of(String line, String usual) {
        String text = COMMENT.matcher(line).replaceAll("");
        if (text.isBlank()) {
            return Optional.empty();
        }
        Matcher word = WORD.matcher(text);
        return Optional.of(
                word.lookingAt() ? new SchemaLine(word.group(1), text, word.end()) : new SchemaLine(usual, text, 0));
    }
}
