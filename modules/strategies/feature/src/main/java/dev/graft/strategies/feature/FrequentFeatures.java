package dev.graft.strategies.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Which features are there often, and parts of all. */
final class FrequentFeatures {
    private FrequentFeatures() {}

    /** The most frequent features, ascending; of equals, the first. */
    static int[] of(int[] counts, int most) {
        return IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt(j -> -counts[j]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    /** The numbers below {@code count} in parts of this size, one of them smaller where it does not divide; at random. */
    static int[][] parts(int count, int size, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(order, random);
        int[][] parts = new int[(count + size - 1) / size][];
        Arrays.setAll(parts, part -> order.subList(part * size, Math.min((part + 1) * size, count)).stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray());
        return parts;
    }
}
