/**
 * A trial: from a scenario and a seed to what a strategy may see, and from its predictor to measures.
 *
 * <p>Read {@link dev.graft.runner.trial.Split} (who is visible), {@link dev.graft.runner.trial.Bench} (what a strategy is
 * handed), {@link dev.graft.runner.trial.TrialRun} (what becomes of it).
 */
@NullMarked
package dev.graft.runner.trial;

import org.jspecify.annotations.NullMarked;
