/** Which predicate of a source is which of a target. */
@NullMarked
package dev.graft.strategies.relational.mapping;

import org.jspecify.annotations.NullMarked;
