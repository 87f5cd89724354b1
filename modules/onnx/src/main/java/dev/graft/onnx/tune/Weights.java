package dev.graft.onnx.tune;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * How much the rows of a batch count in the loss of labels of their part: where portions of one part have as many rows, and
 * not the same share, those of the greater share count more. On average over a part it is 1.
 */
final class Weights {
    private Weights() {}

    /** Writes them, batch by batch, until there is no more room. */
    static void write(List<FedPortion> portions, FloatBuffer into) {
        int next = 0;
        while (next < into.limit()) {
            for (FedPortion portion : portions) {
                float weight = (float) of(portion, portions);
                for (int row = 0; row < portion.batch(); row++) {
                    into.put(next++, weight);
                }
            }
        }
    }

    private static double of(FedPortion portion, List<FedPortion> portions) {
        List<FedPortion> part = portions.stream()
                .filter(other -> other.portion().part().equals(portion.portion().part()))
                .toList();
        double shares =
                part.stream().mapToDouble(other -> other.portion().share()).sum();
        int rows = part.stream().mapToInt(FedPortion::batch).sum();
        boolean isAlone = part.size() == 1 || shares == 0;
        return isAlone ? 1 : portion.portion().share() / shares * rows / portion.batch();
    }
}
