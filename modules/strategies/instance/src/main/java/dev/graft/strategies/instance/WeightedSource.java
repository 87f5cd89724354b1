package dev.graft.strategies.instance;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Learning from weighted source samples, pooled with the visible target labels. */
final class WeightedSource {
    private WeightedSource() {}

    /**
     * Learns, and shows the weights.
     *
     * @param weights of the samples of all sources, {@code [n]}
     * @param more to show
     * @throws GraftException if the weights cannot be learned with
     */
    static Fitted learn(Adaptation seen, double[] weights, FitContext context, Exhibit... more) {
        check(weights);
        Pooled sources = Pooled.sources(seen);
        Classes classes = sources.data().classes();
        Pooled pooled = new Pooled(sources.data(), weights).with(seen.targetLabels(), seen.targetWeight());
        List<Exhibit> exhibits = new ArrayList<>(List.of(more));
        exhibits.add(WeightsExhibit.of(weights, classes));
        return new Fitted(List.of(context.learner().fit(pooled.data(), pooled.weights(), context.seeds())), exhibits);
    }

    private static void check(double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || !Double.isFinite(weights[i])) {
                throw new GraftException(
                        "weights of source samples: that of sample %d is %s, and finite numbers of at least 0 are allowed. The kernel is too narrow for the distances of the samples: lower gamma, or scale the features."
                                .formatted(i, weights[i]));
            }
        }
        double sum = Arrays.stream(weights).sum();
        if (!(sum > 0) || !Double.isFinite(sum)) {
            throw new GraftException(
                    "weights of source samples: all %d sum to %s, so that nothing is left to learn from: no source sample is like one of the target. Lower gamma or more neighbours may reach some; else the domains are too far apart for weights, and a strategy that maps features may fit."
                            .formatted(weights.length, sum));
        }
    }
}
