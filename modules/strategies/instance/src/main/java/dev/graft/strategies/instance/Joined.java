package dev.graft.strategies.instance;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import java.util.List;

/** Several sets of samples as one: sparse vectors where all of them are, so that their zeros need no room, else vectors. */
final class Joined {
    private Joined() {}

    /** The samples of all sets, in their order; at least one set. */
    static Samples of(List<Samples> sets) {
        if (sets.stream().allMatch(Sparse.class::isInstance)) {
            return sets.stream().map(Sparse.class::cast).reduce(Sparse::concat).orElseThrow();
        }
        return sets.stream().map(Samples::vectors).reduce(Dense::concat).orElseThrow();
    }
}
