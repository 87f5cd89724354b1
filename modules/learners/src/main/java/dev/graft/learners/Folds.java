package dev.graft.learners;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Folds of a cross-validation: each holds out as many samples as the others do, and as many of a class, up to one.
 *
 * <p>A sample that is alone in its class is never held out: the model that judges it would not know its class.
 *
 * @param fold of each sample, {@code [n]}; {@link #NEVER} if it is never held out
 * @param count how many folds there are
 */
record Folds(int[] fold, int count) {
    static final int NEVER = -1;

    /** Folds of samples with these classes; there are at least two classes of two samples. */
    static Folds stratified(int[] targets, int count, Random random) {
        int[] order = shuffled(targets.length, targets.length, random);
        int[] sizes = sizes(targets);
        int[] fold = new int[targets.length];
        int next = 0;
        for (int target = 0; target < sizes.length; target++) {
            for (int sample : order) {
                if (targets[sample] == target) {
                    fold[sample] = sizes[target] == 1 ? NEVER : next++ % count;
                }
            }
        }
        return new Folds(fold, count);
    }

    /** Folds of samples that have no classes, which are in a random order: one after another. */
    static Folds inTurn(int samples, int count) {
        return new Folds(IntStream.range(0, samples).map(i -> i % count).toArray(), count);
    }

    /** So many positions of samples at most, in random order. */
    static int[] shuffled(int samples, int most, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, samples).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().limit(most).mapToInt(Integer::intValue).toArray();
    }

    /** Whether samples with these classes can be held out: two classes or more have two samples or more. */
    static boolean possible(int[] targets) {
        return IntStream.of(sizes(targets)).filter(size -> size > 1).count() > 1;
    }

    /** The samples that a fold holds out. */
    int[] heldOut(int number) {
        return IntStream.range(0, fold.length)
                .filter(sample -> fold[sample] == number)
                .toArray();
    }

    /** The samples that it trains on. */
    int[] training(int number) {
        return IntStream.range(0, fold.length)
                .filter(sample -> fold[sample] != number)
                .toArray();
    }

    private static int[] sizes(int[] targets) {
        int[] sizes = new int[IntStream.of(targets).max().orElse(-1) + 1];
        for (int target : targets) {
            sizes[target]++;
        }
        return sizes;
    }
}
