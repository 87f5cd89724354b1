package dev.graft.core.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as counts of their words, each word hashed to a feature: vectors of one width without a vocabulary that would
 * have to be learned on somebody's texts.
 *
 * <p>Source: K. Weinberger, A. Dasgupta, J. Langford, A. Smola, J. Attenberg, "Feature hashing for large scale multitask
 * learning", ICML 2009, without the sign of their equation 2, so that counts stay counts. A word is a run of letters
 * and digits, in lower case; its feature is {@link String#hashCode}, which the Java platform specifies, modulo {@value
 * #FEATURES}.
 */
final class WordCounts {
    /** A prime: common suffixes do not pile up. */
    static final int FEATURES = 4093;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private WordCounts() {}

    static Sparse of(Text texts) {
        int[] starts = new int[texts.size() + 1];
        List<Integer> columns = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            counts(texts.text(i)).forEach((column, count) -> {
                columns.add(column);
                values.add((double) count);
            });
            starts[i + 1] = columns.size();
        }
        return Sparse.of(
                FEATURES,
                starts,
                columns.stream().mapToInt(Integer::intValue).toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static NavigableMap<Integer, Integer> counts(String text) {
        NavigableMap<Integer, Integer> counts = new TreeMap<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT);
            counts.merge(Math.floorMod(word.hashCode(), FEATURES), 1, Integer::sum);
        }
        return counts;
    }
}
