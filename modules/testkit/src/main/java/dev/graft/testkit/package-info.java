/**
 * The contracts that strategies keep: extend {@link dev.graft.testkit.StrategyContract}, {@link dev.graft.testkit.TaskContract},
 * {@link dev.graft.testkit.EpisodeContract}, {@link dev.graft.testkit.ZeroShotContract} or {@link dev.graft.testkit.RelationalContract}
 * in a test, say which strategies, and each is asked about samples that break careless code.
 */
@NullMarked
package dev.graft.testkit;

import org.jspecify.annotations.NullMarked;
