package dev.graft.runner.plugins;

import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import java.util.concurrent.locks.LockSupport;

/** Trains until it is cancelled. */
public final class Waiting implements TestStrategy {
    private static final long SOME_NANOSECONDS = 1_000_000;

    @Override
    public String id() {
        return "waiting";
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        while (seen.predictors() > 0) {
            context.checkCancelled();
            LockSupport.parkNanos(SOME_NANOSECONDS);
        }
        return TestStrategy.pooled(seen, context);
    }
}
