/** Whether, and in how many ways, a conjunction of literals is true in a world. */
@NullMarked
package dev.graft.strategies.relational.logic;

import org.jspecify.annotations.NullMarked;
