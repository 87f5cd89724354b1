/**
 * What a strategy may see, by kind of transfer. No type here has a held-out label, and a target without labels has no
 * accessor for them: a leak does not compile.
 */
@NullMarked
package dev.graft.core.transfer;

import org.jspecify.annotations.NullMarked;
