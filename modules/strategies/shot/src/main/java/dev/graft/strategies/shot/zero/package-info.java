/** Zero-shot transfer: classes without a single label, known by their descriptors. */
@NullMarked
package dev.graft.strategies.shot.zero;

import org.jspecify.annotations.NullMarked;
