/** What is known of worlds, and which of it a strategy may know. */
@NullMarked
package dev.graft.core.knowledge;

import org.jspecify.annotations.NullMarked;
