/**
 * What transfer is worth, and whether that is more than chance.
 *
 * <p>Read {@link dev.graft.core.statistics.Estimate} (one number with its uncertainty), then {@link
 * dev.graft.core.statistics.Comparison} (the table of a run).
 */
@NullMarked
package dev.graft.core.statistics;

import org.jspecify.annotations.NullMarked;
