package dev.graft.data.published;

import dev.graft.core.labels.Classes;
import dev.graft.data.drawing.Dice;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Draws rows of a set so that any number of them has the same number of each class, as far as there are enough. */
public final class Turns {
    private Turns() {}

    /** All rows in the order in which they are drawn: one of each class after another, each class shuffled by the seed. */
    public static int[] of(Classes classes, long seed) {
        int[][] byClass = IntStream.range(0, classes.names().size())
                .mapToObj(c -> shuffled(classes, c, seed))
                .toArray(int[][]::new);
        int longest = Arrays.stream(byClass).mapToInt(rows -> rows.length).max().orElse(0);
        return IntStream.range(0, longest)
                .boxed()
                .flatMapToInt(turn -> Arrays.stream(byClass)
                        .filter(rows -> turn < rows.length)
                        .mapToInt(rows -> rows[turn]))
                .toArray();
    }

    private static int[] shuffled(Classes classes, int ofClass, long seed) {
        int[] rows = IntStream.range(0, classes.size())
                .filter(row -> classes.value(row) == ofClass)
                .toArray();
        return Arrays.stream(Dice.of(seed, ofClass).permutation(rows.length))
                .map(at -> rows[at])
                .toArray();
    }
}
