package dev.graft.core.strategy;

import static dev.graft.core.Require.require;

import java.util.Optional;
import java.util.function.Predicate;

/** A setting that is a number, or a word that leaves the number to the method. */
public final class NumberOr {
    private NumberOr() {}

    /**
     * The number; empty for the word.
     *
     * @throws IllegalArgumentException if the text is neither, naming the setting and what is allowed
     */
    public static Optional<Double> of(String text, String word, String name, Predicate<Double> allowed, String range) {
        if (text.equals(word)) {
            return Optional.empty();
        }
        Optional<Double> number = parsed(text).filter(allowed);
        require(number.isPresent(), "%s must be a number %s, or %s, was %s", name, range, word, text);
        return number;
    }

    private static Optional<Double> parsed(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
