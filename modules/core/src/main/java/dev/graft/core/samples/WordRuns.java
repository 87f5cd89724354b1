package dev.graft.core.samples;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a text: runs of letters, marks and digits of any script; all else separates. */
public final class WordRuns {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private WordRuns() {}

    /**
     * The words, in their order.
     *
     * @param lowerCase whether the text is brought to lower case first
     */
    public static Stream<String> of(String text, boolean lowerCase) {
        return WORD.matcher(cased(text, lowerCase)).results().map(found -> found.group());
    }

    /** Whether a text can have this word, by the same rule. */
    public static boolean canOccur(String word, boolean lowerCase) {
        return WORD.matcher(word).matches() && cased(word, lowerCase).equals(word);
    }

    private static String cased(String text, boolean lowerCase) {
        return lowerCase ? text.toLowerCase(Locale.ROOT) : text;
    }
}
