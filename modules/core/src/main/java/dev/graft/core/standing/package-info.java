/**
 * Which strategies do best over several scenarios.
 *
 * <p>Read {@link dev.graft.core.standing.Standings}.
 */
@NullMarked
package dev.graft.core.standing;

import org.jspecify.annotations.NullMarked;
