package dev.graft.strategies.relational.logic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tuples of a predicate that are true in a world, and where each constant stands at each argument.
 * Constants are numbers. Immutable.
 *
 * <p>Memory: (1 + 2 arity) numbers for each tuple, and arity numbers for each constant of the world.
 */
final class Relation {
    private final int arity;
    private final int[][] tuples;
    /** Of each argument, where the rows of each constant begin, {@code [arity][constants + 1]}. */
    private final int[][] starts;
    /** Of each argument, positions of tuples by constant, {@code [arity][tuples]}. */
    private final int[][] rows;

    private Relation(int arity, int[][] tuples, int[][] starts, int[][] rows) {
        this.arity = arity;
        this.tuples = tuples;
        this.starts = starts;
        this.rows = rows;
    }

    /**
     * Indexes tuples of one arity; one that is there twice counts once.
     *
     * @param constants how many constants there are
     */
    static Relation of(int arity, List<int[]> tuples, int constants) {
        int[][] sorted = tuples.stream().sorted(Arrays::compare).toArray(int[][]::new);
        int[][] distinct = IntStream.range(0, sorted.length)
                .filter(i -> i == 0 || !Arrays.equals(sorted[i], sorted[i - 1]))
                .mapToObj(i -> sorted[i])
                .toArray(int[][]::new);
        int[][] starts = new int[arity][constants + 1];
        int[][] rows = new int[arity][distinct.length];
        for (int argument = 0; argument < arity; argument++) {
            index(distinct, argument, starts[argument], rows[argument]);
        }
        return new Relation(arity, distinct, starts, rows);
    }

    /** A counting sort. */
    private static void index(int[][] tuples, int argument, int[] starts, int[] rows) {
        for (int[] tuple : tuples) {
            starts[tuple[argument] + 1]++;
        }
        for (int c = 1; c < starts.length; c++) {
            starts[c] += starts[c - 1];
        }
        int[] next = starts.clone();
        for (int row = 0; row < tuples.length; row++) {
            rows[next[tuples[row][argument]]++] = row;
        }
    }

    int arity() {
        return arity;
    }

    int size() {
        return tuples.length;
    }

    /** The constant at an argument of a tuple. */
    int at(int row, int argument) {
        return tuples[row][argument];
    }

    /** How many tuples have this constant at this argument. */
    int count(int argument, int constant) {
        return starts[argument][constant + 1] - starts[argument][constant];
    }

    /** The position of the i-th tuple that has this constant at this argument. */
    int row(int argument, int constant, int i) {
        return rows[argument][starts[argument][constant] + i];
    }
}
