/**
 * The strategy interface, and what a strategy is handed and gives back.
 *
 * <p>Read {@link dev.graft.core.strategy.Strategy}, then {@link dev.graft.core.strategy.StrategyProvider}, by which one
 * is found.
 */
@NullMarked
package dev.graft.core.strategy;

import org.jspecify.annotations.NullMarked;
