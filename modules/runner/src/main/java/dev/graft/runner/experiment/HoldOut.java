package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

/** Which target samples strategies are judged on; the others are the training pool. */
public sealed interface HoldOut {
    /**
     * A share of the samples of each class.
     *
     * @param of in (0, 1)
     */
    record Share(double of) implements HoldOut {
        public Share {
            require(of > 0 && of < 1, "held-out must be above 0 and below 1, was %s", of);
        }
    }

    /**
     * All but so many samples of each class, which are the pool.
     *
     * @param samples at least 1
     */
    record AllButPerClass(int samples) implements HoldOut {
        public AllButPerClass {
            require(samples >= 1, "pool-per-class must be at least 1, was %d", samples);
        }
    }

    /** All samples of a data set of its own: the target's samples are the pool. */
    record Apart(Domain samples) implements HoldOut {}

    /**
     * Every sample from a position on: {@link Apart} once the data are loaded, which then stand behind the pool.
     *
     * @param first position that is held out
     */
    record From(int first) implements HoldOut {}

    /** Every sample: there is no pool. The protocol of papers that adapt to the samples they are judged on. */
    record All() implements HoldOut {}
}
