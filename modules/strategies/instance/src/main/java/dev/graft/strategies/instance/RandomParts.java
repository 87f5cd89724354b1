package dev.graft.strategies.instance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Numbers from 0 on, split at random. */
final class RandomParts {
    private RandomParts() {}

    /** The numbers below {@code count} in so many parts, whose sizes differ by one at most, each in ascending order. */
    static List<int[]> of(int count, int parts, Random random) {
        List<Integer> order = shuffled(count, random);
        return IntStream.range(0, parts)
                .mapToObj(part -> IntStream.range(0, count)
                        .filter(i -> i % parts == part)
                        .map(order::get)
                        .sorted()
                        .toArray())
                .toList();
    }

    /** Some of the numbers below {@code count}, all if there are no more than {@code most}, in ascending order. */
    static int[] some(int count, int most, Random random) {
        return shuffled(count, random).stream()
                .limit(most)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private static List<Integer> shuffled(int count, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }
}
