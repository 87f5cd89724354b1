package dev.graft.core.strategy;

/**
 * How a base learner is found by {@code ServiceLoader} and made; listed in {@code META-INF/services}.
 *
 * @param <S> its settings
 */
public interface LearnerProvider<S extends Record> extends Plugin<S> {
    /**
     * Makes the learner.
     *
     * @throws IllegalArgumentException if the settings do not fit together
     * @throws dev.graft.core.GraftException if what the settings name cannot be found or used
     */
    Learner create(S settings);
}
