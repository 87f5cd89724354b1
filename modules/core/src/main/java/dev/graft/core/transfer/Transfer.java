package dev.graft.core.transfer;

/** What a strategy may see of a scenario in one trial. Immutable. */
public sealed interface Transfer permits Adaptation, MultiTask, Episodes, ZeroShot, Relational {
    /** How many predictors a strategy owes: one per task or episode. */
    int predictors();
}
