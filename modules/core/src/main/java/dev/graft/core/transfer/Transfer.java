package dev.graft.core.transfer;

import java.util.List;

/** What a strategy may see of a scenario in one trial. Immutable. */
public sealed interface Transfer permits Adaptation, MultiTask, Episodes, ZeroShot, Relational {
    /** How many predictors a strategy owes: one per task or episode. */
    int predictors();

    /**
     * What a strategy for an adaptation is handed in its place, one for each predictor; none where there is nothing of the kind.
     */
    default List<Adaptation> adaptations() {
        return List.of();
    }
}
