package dev.graft.core.strategy;

/**
 * Something found by {@code ServiceLoader} and named in experiment files by its id.
 *
 * @param <S> its settings: a record whose components carry {@link Setting}
 */
public interface Plugin<S extends Record> {
    /** The name in experiment files, in kebab-case. */
    String id();

    /** One line that says what it is. */
    String summary();

    /** The record that its settings are bound to. */
    Class<S> settings();
}
