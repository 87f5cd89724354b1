package dev.graft.strategies.shot.zero;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Seen classes of which some are left out, as if they were unseen: what is chosen on them is chosen without a label of a class
 * that is unseen.
 *
 * @param kept the classes to learn from, ascending
 * @param leftOut the others, ascending
 */
record ClassFold(int[] kept, int[] leftOut) {
    /** As in the protocol of the papers, which leave out a fifth of the seen classes. */
    private static final int MOST = 5;

    /**
     * Folds that leave out every class once; none if that is not possible.
     *
     * @param least how many classes are left out at once, at least
     */
    static List<ClassFold> of(int classes, int least) {
        int count = Math.min(MOST, classes / least);
        return count < 2
                ? List.of()
                : IntStream.range(0, count)
                        .mapToObj(fold -> new ClassFold(
                                IntStream.range(0, classes)
                                        .filter(c -> c % count != fold)
                                        .toArray(),
                                IntStream.range(0, classes)
                                        .filter(c -> c % count == fold)
                                        .toArray()))
                        .toList();
    }
}
