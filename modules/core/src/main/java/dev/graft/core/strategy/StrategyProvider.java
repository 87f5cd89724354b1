package dev.graft.core.strategy;

import java.util.Set;

/** How a strategy is found and made; listed in {@code META-INF/services}. */
public interface StrategyProvider<S extends Record> extends Plugin<S> {
    Family family();

    /** What a scenario must offer; an unmet need makes the row not applicable, never a failure. */
    Set<Need> needs();

    /** The same with these settings, where they say what is needed. */
    default Set<Need> needs(S settings) {
        return needs();
    }

    Citation citation();

    /** The part it plays in the comparison. */
    default Role role() {
        return Role.TRANSFER;
    }

    /**
     * Whether it looks at visible target labels. One that does not is handed a target without any, and is computed once
     * for all budgets.
     */
    default boolean readsTargetLabels() {
        return true;
    }

    /** Whether it looks, without their labels, at the very samples that it is judged on: more than an inductive strategy may. */
    default boolean isTransductive() {
        return false;
    }

    /**
     * What the files hold that these settings name, in so many digits that other contents have others: results depend on it. Empty
     * where settings name none.
     *
     * @throws dev.graft.core.GraftException if a file cannot be read
     */
    default String reads(S settings) {
        return "";
    }

    /** As what it is handed the samples. */
    default Representation representation(S settings) {
        return Representation.FEATURES;
    }

    /**
     * Makes the strategy.
     *
     * @throws IllegalArgumentException if the settings do not fit together
     */
    Strategy<?> create(S settings);
}
