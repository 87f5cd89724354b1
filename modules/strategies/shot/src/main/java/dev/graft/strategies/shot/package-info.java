/** One-, few- and zero-shot transfer: classes with few labels or none, by prototypes, training by episodes, or descriptors. */
@NullMarked
package dev.graft.strategies.shot;

import org.jspecify.annotations.NullMarked;
