package dev.graft.core.strategy;

/** How a base learner is found and made; listed in {@code META-INF/services}. */
public interface LearnerProvider<S extends Record> extends Plugin<S> {
    /**
     * Makes the learner.
     *
     * @throws IllegalArgumentException if the settings do not fit together
     */
    Learner create(S settings);
}
