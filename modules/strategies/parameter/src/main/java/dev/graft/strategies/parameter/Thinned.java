package dev.graft.strategies.parameter;

import dev.graft.core.samples.Samples;
import java.util.stream.IntStream;

/** Some of many samples. */
final class Thinned {
    private Thinned() {}

    /** At most so many, evenly spaced. */
    static Samples of(Samples samples, int most) {
        int count = Math.min(most, samples.size());
        return samples.select(IntStream.range(0, count)
                .map(i -> (int) ((long) i * samples.size() / count))
                .toArray());
    }
}
