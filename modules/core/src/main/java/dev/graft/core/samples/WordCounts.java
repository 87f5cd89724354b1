package dev.graft.core.samples;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as {@link HashedCounts} of their words. A word is a run of letters and digits, in lower case. */
final class WordCounts {
    static final int FEATURES = 4093;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private WordCounts() {}

    static Sparse of(Text texts) {
        return HashedCounts.of(
                texts, FEATURES, text -> WORD.matcher(text).results().map(word -> word.group()
                        .toLowerCase(Locale.ROOT)));
    }
}
