package dev.graft.data.format;

import dev.graft.core.samples.Sparse;
import dev.graft.core.samples.Text;
import dev.graft.core.samples.WordRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Texts as counts of the runs of three to five characters in their words, a blank before and behind each word: what languages
 * with common roots and names share. Each run is hashed to a feature, so that no vocabulary has to be learned on somebody's
 * texts.
 *
 * <p>Source: W. B. Cavnar, J. M. Trenkle, "N-gram-based text categorization", SDAIR 1994; hashing as K. Weinberger et al.,
 * "Feature hashing for large scale multitask learning", ICML 2009, without the sign of their equation 2, so that counts stay
 * counts. The feature is {@link String#hashCode}, which the Java platform specifies, modulo {@value #FEATURES}.
 */
public final class CharacterRuns {
    /** A prime: common endings do not pile up. */
    public static final int FEATURES = 32_749;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    private CharacterRuns() {}

    /** The counts {@code [texts, FEATURES]}. */
    public static Sparse of(Text texts) {
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
        WordRuns.of(text, true).map(word -> " " + word + " ").forEach(word -> {
            for (int length = SHORTEST; length <= LONGEST; length++) {
                for (int start = 0; start + length <= word.length(); start++) {
                    counts.merge(feature(word.substring(start, start + length)), 1, Integer::sum);
                }
            }
        });
        return counts;
    }

    /** The column of a run. */
    static int feature(String run) {
        return Math.floorMod(run.hashCode(), FEATURES);
    }
}
