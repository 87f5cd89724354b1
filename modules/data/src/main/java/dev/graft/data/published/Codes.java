package dev.graft.data.published;

import dev.graft.core.labels.Classes;
import dev.graft.data.format.Numbers;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Class labels that a file writes as numbers. */
final class Codes {
    static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    static final List<String> SENTIMENTS = List.of("negative", "positive");

    private Codes() {}

    /**
     * The labels.
     *
     * @param first the number of the first class; the others follow
     */
    static Classes of(List<String> names, int first, Numbers codes) {
        return Classes.of(
                names,
                DoubleStream.of(codes.values())
                        .mapToInt(code -> (int) code - first)
                        .toArray());
    }
}
