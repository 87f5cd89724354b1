package dev.graft.core.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Texts as counts of what they consist of, each part hashed to a feature: vectors of one width without a vocabulary that would
 * have to be learned on somebody's texts.
 *
 * <p>Source: K. Weinberger, A. Dasgupta, J. Langford, A. Smola, J. Attenberg, "Feature hashing for large scale multitask
 * learning", ICML 2009, without the sign of their equation 2, so that counts stay counts. The feature of a part is {@link
 * String#hashCode}, which the Java platform specifies, modulo their number.
 */
public final class HashedCounts {
    private HashedCounts() {}

    /**
     * The counts {@code [texts, features]}.
     *
     * @param features how many; a prime, so that common endings do not pile up
     * @param parts what a text consists of
     */
    public static Sparse of(Text texts, int features, Function<String, Stream<String>> parts) {
        int[] starts = new int[texts.size() + 1];
        List<Integer> columns = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            NavigableMap<Integer, Integer> counts = new TreeMap<>();
            parts.apply(texts.text(i)).forEach(part -> counts.merge(feature(part, features), 1, Integer::sum));
            counts.forEach((column, count) -> {
                columns.add(column);
                values.add((double) count);
            });
            starts[i + 1] = columns.size();
        }
        return Sparse.of(
                features,
                starts,
                columns.stream().mapToInt(Integer::intValue).toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The column of a part. */
    public static int feature(String part, int features) {
        return Math.floorMod(part.hashCode(), features);
    }
}
