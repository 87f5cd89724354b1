/** Worlds of objects and relations: what is known of them, and what may be asked. */
@NullMarked
package dev.graft.core.relation;

import org.jspecify.annotations.NullMarked;
