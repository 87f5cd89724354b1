package dev.graft.data.relational;

import java.util.HashMap;
import java.util.Map;

/**
 * The names of objects as rules can hold them. A rule tells a variable by its first letter, which is a capital or an underscore: a
 * constant that is written with a capital gets a small first letter, {@code A101} is {@code a101}. Not thread-safe.
 */
final class Constants {
    private final Map<String, String> written = new HashMap<>();

    /**
     * The constant that is written so.
     *
     * @throws dev.graft.core.GraftException if it would be a variable, or two would become one
     */
    String of(Place place, String constant) {
        if (constant.isBlank()) {
            throw place.bad("a constant is empty. Give the object a name.");
        }
        char first = constant.charAt(0);
        if (first == '_') {
            throw place.bad("the constant \"%s\" begins with an underscore, as variables do. Begin it with a letter."
                    .formatted(constant));
        }
        String small = Character.isUpperCase(first) ? Character.toLowerCase(first) + constant.substring(1) : constant;
        String before = written.putIfAbsent(small, constant);
        if (before != null && !before.equals(constant)) {
            throw place.bad(
                    "the constants \"%s\" and \"%s\" would become one, as variables alone begin with a capital. Rename one of them."
                            .formatted(before, constant));
        }
        return small;
    }
}
