package dev.graft.strategies.selftaught;

import dev.graft.core.GraftException;
import dev.graft.linalg.MemoryLimit;
import dev.graft.linalg.SparseMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * How often words stand near each other.
 *
 * <pre>  #(w, c) = Σ over pairs of places of w and c in one text, d ≤ L apart, of (L - d + 1) / L</pre>
 *
 * <p>Near words count more: word2vec draws the width of each window evenly from 1 to L, and so looks d places far with
 * probability (L - d + 1) / L, which is counted here without drawing. Words without a number take their place, so that they
 * hold others apart, and count nothing. Texts end windows.
 *
 * <p>Source: O. Levy, Y. Goldberg, I. Dagan, "Improving distributional similarity with lessons learned from word
 * embeddings", TACL 3, 2015, section 3.1: dynamic context windows. Not taken from there: frequent words are not left out at random. Counts
 * are sums of whole numbers before they are divided, so that no order of texts changes a bit.
 *
 * <p>Cost: O(p log p) for p pairs of places, each way, about 2 L for each word of the texts. Memory: 8 bytes for each, and
 * for each different pair of words 36, of which counting takes 12, and 24 are for what {@link PositivePmi} makes of them.
 */
final class CoOccurrences {
    private CoOccurrences() {}

    /**
     * Counts.
     *
     * @param texts the numbers of each text's words in their order, from 0; below 0 for a word without a number
     * @param words how many numbers there are
     * @param window L, at least 1
     * @return {@code [words, words]}, symmetric
     * @throws GraftException if all that takes more than {@link MemoryLimit} allows: how many bytes
     */
    static SparseMatrix of(List<int[]> texts, int words, int window) {
        long[] found = {0};
        forEachPair(texts, words, window, key -> found[0]++);
        requireMemory(found[0], 0);
        long[] keys = new long[(int) found[0]];
        int[] next = {0};
        forEachPair(texts, words, window, key -> keys[next[0]++] = key);
        Arrays.sort(keys);
        int different = different(keys, window);
        requireMemory(keys.length, different);
        return summed(keys, different, words, window);
    }

    /** Hands over each pair both ways, as one number: first by the word, then by its neighbour, then by how far that is. */
    private static void forEachPair(List<int[]> texts, int words, int window, LongConsumer pairs) {
        for (int[] text : texts) {
            for (int at = 0; at < text.length; at++) {
                for (int far = 1; far <= window && at + far < text.length; far++) {
                    long word = text[at];
                    long neighbour = text[at + far];
                    if (word >= 0 && neighbour >= 0) {
                        pairs.accept((word * words + neighbour) * window + far - 1);
                        pairs.accept((neighbour * words + word) * window + far - 1);
                    }
                }
            }
        }
    }

    private static void requireMemory(long pairs, long different) {
        long bytes = Long.BYTES * pairs + 3 * (Integer.BYTES + Double.BYTES) * different;
        if (bytes > MemoryLimit.bytes() || pairs > Integer.MAX_VALUE - 8) {
            throw new GraftException(
                    "word-vectors: %d pairs of near words take %d MB or more to count, and %d MB are allowed. Lower window or most-words, show fewer texts, or give the JVM more heap (-Xmx)."
                            .formatted(pairs, (bytes + 999_999) / 1_000_000, MemoryLimit.bytes() / 1_000_000));
        }
    }

    private static int different(long[] keys, int window) {
        int different = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] / window != keys[i - 1] / window) {
                different++;
            }
        }
        return different;
    }

    /** The matrix of pairs in order. */
    private static SparseMatrix summed(long[] keys, int different, int words, int window) {
        int[] starts = new int[words + 1];
        int[] places = new int[different];
        double[] counts = new double[different];
        int size = 0;
        long last = -1;
        for (long key : keys) {
            long pair = key / window;
            if (pair != last) {
                places[size++] = (int) (pair % words);
                starts[(int) (pair / words) + 1] = size;
                last = pair;
            }
            counts[size - 1] += window - (int) (key % window);
        }
        for (int word = 0; word < words; word++) {
            starts[word + 1] = Math.max(starts[word], starts[word + 1]);
        }
        Arrays.setAll(counts, i -> counts[i] / window);
        return SparseMatrix.of(words, starts, places, counts);
    }
}
