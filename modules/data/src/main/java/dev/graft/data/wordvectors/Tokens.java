package dev.graft.data.wordvectors;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a text: runs of letters, marks and digits of any script; all else separates. */
final class Tokens {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private Tokens() {}

    /** The words, in their order. */
    static Stream<String> of(String text, boolean lowerCase) {
        return WORD.matcher(cased(text, lowerCase)).results().map(found -> found.group());
    }

    /** Whether a text can have this word. */
    static boolean canOccur(String word, boolean lowerCase) {
        return WORD.matcher(word).matches() && cased(word, lowerCase).equals(word);
    }

    private static String cased(String text, boolean lowerCase) {
        return lowerCase ? text.toLowerCase(Locale.ROOT) : text;
    }
}
