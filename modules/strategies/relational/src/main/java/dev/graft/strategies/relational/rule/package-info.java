/** Rules by themselves: read, taken out of trees, mapped, and weighed. */
@NullMarked
package dev.graft.strategies.relational.rule;

import org.jspecify.annotations.NullMarked;
