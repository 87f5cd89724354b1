package dev.graft.data;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Plugin;

/** A named source of labelled samples. */
public interface DataSet<S extends Record> extends Plugin<S> {
    Labelled load(S settings);
}
