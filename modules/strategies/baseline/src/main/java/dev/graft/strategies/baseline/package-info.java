/** Baselines: what every transfer is compared with. */
@NullMarked
package dev.graft.strategies.baseline;

import org.jspecify.annotations.NullMarked;
