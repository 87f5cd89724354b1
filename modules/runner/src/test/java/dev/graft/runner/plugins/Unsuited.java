package dev.graft.runner.plugins;

import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.transfer.Adaptation;
import java.util.Set;

/** Needs a network, which no scenario here has. */
public final class Unsuited implements TestStrategy {
    @Override
    public String id() {
        return "unsuited";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.BACKBONE);
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        throw new AssertionError("a strategy with an unmet need is not asked");
    }
}
