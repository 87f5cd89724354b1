package dev.graft.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An episode that a data set fixes, of its own samples.
 *
 * @param support positions of the labelled samples, whose classes are those of the episode
 * @param queries positions of those that are judged, all of these classes
 */
public record GivenEpisode(int[] support, int[] queries) {
    public GivenEpisode {
        support = support.clone();
        queries = queries.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GivenEpisode episode
                && Arrays.equals(support, episode.support)
                && Arrays.equals(queries, episode.queries);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(support) + Arrays.hashCode(queries);
    }
}
