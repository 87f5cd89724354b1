/** Regression trees whose tests are conjunctions of literals, and sums of them. */
@NullMarked
package dev.graft.strategies.relational.tree;

import org.jspecify.annotations.NullMarked;
