package dev.graft.onnx.tune;

import dev.graft.core.labels.Classes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Labels set aside of those that may be seen: a share of each class that has enough, rounded, at least one, never all.
 *
 * @param train positions to train on, ascending
 * @param aside positions set aside, ascending
 */
record Validation(int[] train, int[] aside) {
    /**
     * Draws labels.
     *
     * @param from how many labels are enough, at least 2
     */
    static Validation of(Classes labels, double share, int from, Random random) {
        int[] counts = labels.counts();
        boolean[] isAside = new boolean[labels.size()];
        for (int c = 0; share > 0 && c < counts.length; c++) {
            if (counts[c] < from) {
                continue;
            }
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                if (labels.value(i) == c) {
                    members.add(i);
                }
            }
            Collections.shuffle(members, random);
            int number = (int) Math.min(counts[c] - 1L, Math.max(1, Math.round(share * counts[c])));
            members.subList(0, number).forEach(i -> isAside[i] = true);
        }
        return new Validation(where(isAside, false), where(isAside, true));
    }

    /** Nothing set aside of so many samples. */
    static Validation none(int samples) {
        return new Validation(IntStream.range(0, samples).toArray(), new int[0]);
    }

    boolean isPossible() {
        return aside.length > 0;
    }

    private static int[] where(boolean[] flags, boolean value) {
        return IntStream.range(0, flags.length).filter(i -> flags[i] == value).toArray();
    }
}
