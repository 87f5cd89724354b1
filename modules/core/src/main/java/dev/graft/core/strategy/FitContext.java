package dev.graft.core.strategy;

import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.seed.Seeds;

/** What surrounds a fit: randomness, learner, features, and the runner's ear. */
public interface FitContext {
    /** The seeds of the trial. */
    Seeds seeds();

    /** How many threads one fit may use. */
    int threads();

    /** Where networks are trained and run. */
    Device device();

    /** The base learner of the scenario, for strategies that weigh or map samples and then learn as usual. */
    Learner learner();

    /** Features of the scenario's backbone. */
    FeatureStore features();

    /**
     * Hands over a snapshot, which the runner scores on held-out samples: a learning curve over steps without a leak.
     *
     * @param step of the training, ascending
     */
    void checkpoint(long step, Predictor snapshot);

    /**
     * Says how far a long fit is, to whoever watches.
     *
     * @param stage what is done, in a few words: "head"
     * @param done of {@code total} steps
     */
    void progress(String stage, int done, int total);

    /**
     * Ends the fit if the user has asked for it.
     *
     * @throws java.util.concurrent.CancellationException if so
     */
    void checkCancelled();
}
