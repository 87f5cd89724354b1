package dev.graft.strategies.feature;

import dev.graft.linalg.Matrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Samples that stand for all: as many of each domain, as far as it has them. */
final class Landmarks {
    private Landmarks() {}

    /**
     * Draws rows without putting them back.
     *
     * @param both the source's rows before the target's
     * @param sources how many there are of the source
     * @param count how many to draw, fewer than there are
     * @return {@code [count, d]}
     */
    static Matrix of(Matrix both, int sources, int count, Random random) {
        int targets = both.rows() - sources;
        int ofSource = Math.max(count - targets, Math.min(sources, (count + 1) / 2));
        List<Integer> drawn = new ArrayList<>(drawn(0, sources, ofSource, random));
        drawn.addAll(drawn(sources, both.rows(), count - ofSource, random));
        return Matrix.of(drawn.stream().map(both::row).toArray(double[][]::new));
    }

    private static List<Integer> drawn(int from, int to, int count, Random random) {
        List<Integer> all = new ArrayList<>(IntStream.range(from, to).boxed().toList());
        Collections.shuffle(all, random);
        return all.subList(0, count);
    }
}
