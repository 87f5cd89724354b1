/**
 * What transfer is worth: benefits over learning curves, each with an interval.
 *
 * <p>Read {@link dev.graft.core.benefit.LearningCurve} and {@link dev.graft.core.benefit.Benefit}, then {@link
 * dev.graft.core.benefit.Replicates} for where the intervals come from.
 */
@NullMarked
package dev.graft.core.benefit;

import org.jspecify.annotations.NullMarked;
