/** Randomness, always explicit: derived per axis from the experiment's seed. */
@NullMarked
package dev.graft.core.seed;

import org.jspecify.annotations.NullMarked;
