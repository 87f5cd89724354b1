package dev.graft.testkit;

import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import java.util.concurrent.CancellationException;

/** The context of a fit that the user has cancelled before it began. */
record CancelledContext(Seeds seeds, Learner learner) implements Unwatched {
    @Override
    public void checkCancelled() {
        throw new CancellationException("cancelled");
    }
}
