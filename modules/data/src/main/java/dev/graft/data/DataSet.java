package dev.graft.data;

import dev.graft.core.labels.Labelled;

/**
 * A source of labelled samples with a name: an entry of the {@link Catalogue}, found by
 * {@link java.util.ServiceLoader}.
 *
 * <p>An implementation has a public constructor without arguments and is thread-safe.
 *
 * @param <S> the settings: a record whose components carry {@link dev.graft.core.strategy.Setting} and whose compact
 *     constructor checks their ranges
 */
public interface DataSet<S extends Record> {
    /** The name that experiment files use, in kebab-case. */
    String id();

    /** The name in tables and charts, a few words. */
    String title();

    /** What the samples are, in one sentence. */
    String summary();

    /** Where the samples come from and the licence they are under. */
    String licence();

    /** The record that an experiment's settings are bound to. */
    Class<S> settings();

    /**
     * The samples with their labels; equal settings give equal samples, on every machine.
     *
     * @throws dev.graft.core.GraftException if the samples cannot be had, with what to do about it
     */
    Labelled load(S settings);
}
