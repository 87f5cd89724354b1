/**
 * Data sets that others published and papers report numbers on: read from the files of the catalogue, never shipped.
 *
 * <p>Start with {@link dev.graft.data.published.OfficeCaltechSurf}. All domains of a set have the same classes in the same
 * order.
 */
@NullMarked
package dev.graft.data.published;

import org.jspecify.annotations.NullMarked;
