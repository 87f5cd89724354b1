/**
 * What a fit takes: each measured alone, in a process of its own.
 *
 * <p>Read {@code CostOfRun}, then {@code MeasuredFit}, which is what the process runs.
 */
@NullMarked
package dev.graft.runner.cost;

import org.jspecify.annotations.NullMarked;
