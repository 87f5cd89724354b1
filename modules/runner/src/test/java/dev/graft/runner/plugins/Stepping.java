package dev.graft.runner.plugins;

import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import java.util.List;

/** Hands over two snapshots, a guess first, and an exhibit. */
public final class Stepping implements TestStrategy {
    @Override
    public String id() {
        return "stepping";
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Fitted fitted = TestStrategy.pooled(seen, context);
        context.checkpoint(1, samples -> Scores.OfClasses.uniform(seen.classNames(), samples.size()));
        context.checkpoint(20, fitted.predictors().get(0));
        return Fitted.of(fitted.predictors().get(0), new Exhibit.Rules("steps", List.of("two")));
    }
}
