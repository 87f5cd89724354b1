package dev.graft.runner.plugins;

import dev.graft.core.network.Network;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;

/** Asks for what the backbone makes of samples in front of its cut, and fails where that is not as wide as it is. */
public final class Earlier implements TestStrategy {
    @Override
    public String id() {
        return "earlier";
    }

    @Override
    public Representation representation(NoSettings settings) {
        return Representation.AS_THEY_ARE;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Network wide = seen.network().orElseThrow().upTo("wide");
        Dense before = context.features().features(seen.target().unlabelled(), wide);
        if (before.features() != Turning.WIDE || before.row(0).length != Turning.WIDE) {
            throw new IllegalStateException("%d features, not %d".formatted(before.features(), Turning.WIDE));
        }
        return Fitted.of(samples -> Scores.OfClasses.uniform(seen.classNames(), samples.size()));
    }
}
