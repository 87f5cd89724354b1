package dev.graft.core.result;

import dev.graft.core.labels.Budget;

/**
 * The unit of work.
 *
 * @param contender the name of a {@link Contender}
 * @param seed the number of the seed, from 0
 */
public record Trial(String contender, Budget budget, int seed) {}
