package dev.graft.core;

import java.util.Locale;

/** The one idiom for argument checks: what must hold, and the value that broke it. */
public final class Require {
    private Require() {}

    /**
     * Throws {@link IllegalArgumentException} unless {@code condition} holds.
     *
     * @param message a {@link String#format} pattern that says what must hold and what was found
     */
    public static void require(boolean condition, String message, Object... arguments) {
        if (!condition) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, arguments));
        }
    }
}
