/**
 * The contract that every strategy keeps: extend {@link dev.graft.testkit.StrategyContract} in a test, say which strategies, and
 * each is asked about samples that break careless code.
 */
@NullMarked
package dev.graft.testkit;

import org.jspecify.annotations.NullMarked;
