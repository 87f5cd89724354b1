/**
 * What is kept of a run, in one folder: append-only, whole or not at all, readable with common tools.
 *
 * <p>Read {@link dev.graft.runner.store.RunFolder}.
 */
@NullMarked
package dev.graft.runner.store;

import org.jspecify.annotations.NullMarked;
