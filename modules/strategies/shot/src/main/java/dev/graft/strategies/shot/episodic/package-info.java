/** Few-shot strategies whose network is trained by episodes of base classes, as it will be used. */
@NullMarked
package dev.graft.strategies.shot.episodic;

import org.jspecify.annotations.NullMarked;
