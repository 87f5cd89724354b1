/**
 * Settings chosen without target labels: what is fitted is what may be seen, and what judges the fits knows no label that a
 * strategy does not.
 *
 * <p>Read {@link dev.graft.selection.BestCandidate}, then {@link dev.graft.selection.Criterion} and a file per formula.
 */
@NullMarked
package dev.graft.selection;

import org.jspecify.annotations.NullMarked;
