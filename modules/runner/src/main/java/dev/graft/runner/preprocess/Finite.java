package dev.graft.runner.preprocess;

import dev.graft.core.GraftException;

/** Refuses what is no number: one gap would spread over all statistics. It changes nothing. */
record Finite(String domain) implements Change {
    @Override
    public void make(int[] columns, double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Double.isFinite(values[i])) {
                throw new GraftException(
                        "preprocess: feature %d of a sample of %s is %s; the steps need finite numbers."
                                        .formatted(columns[i], domain, values[i])
                                + " Fill the gap or leave the sample out.");
            }
        }
    }
}
