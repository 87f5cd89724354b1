package dev.graft.data;

import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Plugin;
import dev.graft.core.transfer.MultiTask;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.data.catalogue.Entry;
import java.util.List;
import java.util.Optional;

/**
 * A source of labelled samples with a name: found by {@link java.util.ServiceLoader}.
 *
 * <p>An implementation has a public constructor without arguments and is thread-safe.
 *
 * @param <S> the settings: a record whose components carry {@link dev.graft.core.strategy.Setting} and whose compact
 *     constructor checks their ranges
 */
public interface DataSet<S extends Record> extends Plugin<S> {
    /** Where the samples come from and the licence they are under. */
    String licence();

    /** The name of the catalogue's entry whose files it reads, usually its own; empty if it reads none. */
    default Optional<String> entry() {
        return Entry.find(id()).map(Entry::name);
    }

    /** Whether Graft makes the samples itself: neither a download nor a file of the user's own is needed. */
    default boolean generated() {
        return false;
    }

    /**
     * The samples with their labels; equal settings give equal samples, on every machine.
     *
     * @throws dev.graft.core.GraftException if the samples cannot be had, with what to do about it
     */
    Labelled load(S settings);

    /**
     * The tasks that it holds, for learning them together, each with a name of its own; tasks over the same samples have the
     * very same object of them. Itself is the only one, unless it says otherwise.
     *
     * @throws dev.graft.core.GraftException as {@link #load} does
     */
    default List<MultiTask.Task> tasks(S settings) {
        return List.of(new MultiTask.Task(id(), load(settings)));
    }

    /**
     * What it knows of classes beside samples of them: their attributes, the same numbers for each. Nothing, unless it says
     * otherwise.
     *
     * @throws dev.graft.core.GraftException as {@link #load} does
     */
    default Optional<ZeroShot.Descriptors> descriptors(S settings) {
        return Optional.empty();
    }

    /**
     * What it knows of worlds of objects and relations, of which {@link #load} gives the examples. Nothing, unless it says
     * otherwise.
     *
     * @throws dev.graft.core.GraftException as {@link #load} does
     */
    default Optional<Knowledge> knowledge(S settings) {
        return Optional.empty();
    }

    /**
     * The episodes that it fixes, of the samples that {@link #load} gives; none where they are to be drawn.
     *
     * @throws dev.graft.core.GraftException as {@link #load} does
     */
    default List<GivenEpisode> episodes(S settings) {
        return List.of();
    }
}
