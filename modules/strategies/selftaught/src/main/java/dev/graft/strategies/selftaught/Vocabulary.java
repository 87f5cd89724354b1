package dev.graft.strategies.selftaught;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which words get a vector: the most frequent ones first, of equals the first in the order of their letters. */
final class Vocabulary {
    private Vocabulary() {}

    /**
     * Chooses words. O(words).
     *
     * @param words of all texts, each as often as it occurs
     * @param least how often a word must occur at least
     * @param most how many words there are at most, at least 1
     * @throws GraftException if no word occurs so often
     */
    static List<String> of(Stream<String> words, int least, int most) {
        require(most >= 1, "most-words must be at least 1, was %d", most);
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        List<String> chosen = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        if (chosen.isEmpty()) {
            throw new GraftException(
                    "word-vectors: none of the %d words of the visible texts occurs %d times or more. Lower least-count, or show more texts."
                            .formatted(counts.size(), least));
        }
        return chosen;
    }
}
