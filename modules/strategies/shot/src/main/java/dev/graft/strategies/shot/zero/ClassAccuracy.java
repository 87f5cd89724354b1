package dev.graft.strategies.shot.zero;

import dev.graft.linalg.Matrix;
import java.util.stream.IntStream;

/** The accuracy of each class, averaged over the classes: large classes count as much as small ones. */
final class ClassAccuracy {
    private ClassAccuracy() {}

    /** Of scores {@code [n, classes]} of samples of these classes; classes without a sample do not count. */
    static double of(Matrix scores, int[] labels) {
        int[] counts = new int[scores.columns()];
        int[] right = new int[scores.columns()];
        for (int i = 0; i < labels.length; i++) {
            counts[labels[i]]++;
            right[labels[i]] += best(scores.row(i)) == labels[i] ? 1 : 0;
        }
        return IntStream.range(0, counts.length)
                .filter(c -> counts[c] > 0)
                .mapToDouble(c -> (double) right[c] / counts[c])
                .average()
                .orElse(0);
    }

    /** The position of the largest, of equals the first. */
    private static int best(double[] scores) {
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }
}
