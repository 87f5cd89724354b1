package dev.graft.runner.plugins;

import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks at no target label, and counts how often it is asked. */
public final class LabelFree implements TestStrategy {
    /** How many fits there were. */
    public static final AtomicInteger FITS = new AtomicInteger();

    @Override
    public String id() {
        return "label-free";
    }

    @Override
    public boolean readsTargetLabels() {
        return false;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        FITS.incrementAndGet();
        return TestStrategy.pooled(seen, context);
    }
}
