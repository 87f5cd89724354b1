package dev.graft.core.strategy;

import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;

/** A base learner: what strategies that weigh or map samples hand their result to. Immutable and thread-safe. */
public interface Learner {
    /** Whether {@link #fit} heeds weights; if not, reweighting is not applicable with this learner. */
    boolean honoursWeights();

    /**
     * Learns from labelled samples; the same data, weights and seeds give the same predictor.
     *
     * @param weights one per sample, at least 0, at least one above 0; only their ratios matter
     * @throws dev.graft.core.GraftException if the data cannot be learned from (no sample, NaN, no vectors)
     */
    Predictor fit(Labelled data, double[] weights, Seeds seeds);
}
