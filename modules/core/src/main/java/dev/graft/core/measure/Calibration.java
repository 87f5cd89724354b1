package dev.graft.core.measure;

import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Scores;

/** Whether predicted probabilities are shares. */
final class Calibration {
    private static final int BINS = 15;

    private Calibration() {}

    /** The bins are ((b - 1) / 15, b / 15], as in the authors' code. */
    static WeightedMeasure error(Scores.OfClasses scores, Classes truth) {
        int[] bins = new int[truth.size()];
        double[] surplus = new double[truth.size()];
        for (int i = 0; i < bins.length; i++) {
            int best = scores.best(i);
            double confidence = scores.values()[i][best];
            bins[i] = Math.max(0, Math.min(BINS - 1, (int) Math.ceil(confidence * BINS) - 1));
            surplus[i] = confidence - (best == truth.value(i) ? 1 : 0);
        }
        return weights -> {
            double[] ofBin = new double[BINS];
            double total = 0;
            for (int i = 0; i < bins.length; i++) {
                ofBin[bins[i]] += weights[i] * surplus[i];
                total += weights[i];
            }
            double sum = 0;
            for (double bin : ofBin) {
                sum += Math.abs(bin);
            }
            return sum / total;
        };
    }
}
