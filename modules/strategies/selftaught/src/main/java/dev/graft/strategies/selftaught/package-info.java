/** Self-taught learning: a representation learned without labels, then a few labels to read it. */
@NullMarked
package dev.graft.strategies.selftaught;

import org.jspecify.annotations.NullMarked;
