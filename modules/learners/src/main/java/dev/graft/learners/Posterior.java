package dev.graft.learners;

import dev.graft.core.strategy.Linear;
import dev.graft.core.strategy.Predictor;
import java.util.List;

/**
 * What {@link PriorLearner} has learned.
 *
 * @param predictor the model
 * @param layer the same as a linear layer on vectors as they are
 * @param strength of the penalty
 * @param tried the strengths that were tried, the strongest first; none where it was given, or too few samples could be held out
 */
public record Posterior(Predictor predictor, Linear layer, double strength, List<TriedStrength> tried) {
    public Posterior {
        tried = List.copyOf(tried);
    }
}
