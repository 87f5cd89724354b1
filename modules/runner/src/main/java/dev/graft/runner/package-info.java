/**
 * From an experiment to its results.
 *
 * <p>Read {@link dev.graft.runner.Runner}, then {@code experiment} (what is asked), {@code file} (how it is written
 * down), {@code store} (what is kept).
 */
@NullMarked
package dev.graft.runner;

import org.jspecify.annotations.NullMarked;
