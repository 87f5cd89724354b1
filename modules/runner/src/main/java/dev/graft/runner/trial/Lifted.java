package dev.graft.runner.trial;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Relational;
import dev.graft.core.transfer.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A strategy for what may be seen, whatever it is for: one of adaptation learns each episode, or the labels of unseen classes,
 * as an adaptation without sources; of relations, each fold is learned by itself.
 */
final class Lifted {
    private Lifted() {}

    /** Whether a strategy can be run there. */
    static boolean takes(Strategy<?> strategy, Transfer seen) {
        return strategy.sees().isInstance(seen)
                || (strategy.sees() == Adaptation.class && !seen.adaptations().isEmpty());
    }

    /** What the strategy is handed, first of several. */
    static Transfer handed(Strategy<?> strategy, Transfer seen) {
        return strategy.sees().isInstance(seen) ? seen : seen.adaptations().get(0);
    }

    static Fitted fit(Strategy<?> strategy, Transfer seen, FitContext context) {
        if (strategy.sees().isInstance(seen)) {
            return seen instanceof Relational relational
                    ? eachFold(strategy, relational, context)
                    : own(strategy, seen, context);
        }
        List<Predictor> predictors = new ArrayList<>();
        List<Exhibit> exhibits = new ArrayList<>();
        List<Adaptation> adaptations = seen.adaptations();
        for (int e = 0; e < adaptations.size(); e++) {
            context.checkCancelled();
            context.progress("episodes", e, adaptations.size());
            Fitted fitted = own(strategy, adaptations.get(e), context);
            predictors.addAll(fitted.predictors());
            if (adaptations.size() == 1) { // of hundreds, nobody wants to see all
                exhibits.addAll(fitted.exhibits());
            }
        }
        return new Fitted(predictors, exhibits);
    }

    /** Each fold by itself: what is visible of one is judged in another. */
    private static Fitted eachFold(Strategy<?> strategy, Relational seen, FitContext context) {
        List<Fitted> folds = new ArrayList<>();
        for (KnowledgeBase target : seen.targets()) {
            context.checkCancelled();
            context.progress("folds", folds.size(), seen.targets().size());
            folds.add(own(strategy, new Relational(seen.sources(), List.of(target), seen.mapping()), context));
        }
        return new Fitted(
                folds.stream().flatMap(fold -> fold.predictors().stream()).toList(),
                SideBySide.of(folds.stream().map(Fitted::exhibits).toList()));
    }

    private static <T extends Transfer> Fitted own(Strategy<T> strategy, Transfer seen, FitContext context) {
        return strategy.fit(Objects.requireNonNull(strategy.sees().cast(seen)), context);
    }
}
