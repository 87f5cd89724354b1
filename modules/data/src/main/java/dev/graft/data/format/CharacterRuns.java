package dev.graft.data.format;

import dev.graft.core.samples.HashedCounts;
import dev.graft.core.samples.Sparse;
import dev.graft.core.samples.Text;
import dev.graft.core.samples.WordRuns;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts as {@link HashedCounts} of the runs of three to five characters in their words, a blank before and behind each word: what
 * languages with common roots and names share.
 *
 * <p>Source: W. B. Cavnar, J. M. Trenkle, "N-gram-based text categorization", SDAIR 1994.
 */
public final class CharacterRuns {
    /** How many features the counts have. */
    public static final int FEATURES = 32_749;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    private CharacterRuns() {}

    /** The counts {@code [texts, FEATURES]}. */
    public static Sparse of(Text texts) {
        return HashedCounts.of(texts, FEATURES, text -> WordRuns.of(text, true)
                .map(word -> " " + word + " ")
                .flatMap(CharacterRuns::runs));
    }

    private static Stream<String> runs(String word) {
        return IntStream.rangeClosed(SHORTEST, LONGEST).boxed().flatMap(length -> IntStream.rangeClosed(
                        0, word.length() - length)
                .mapToObj(start -> word.substring(start, start + length)));
    }
}
