/**
 * Printed characters of many scripts, generated in any number: what a small network learns shapes from before it is
 * shown handwriting.
 *
 * <p>Read {@link dev.graft.data.characters.RenderedCharacters}.
 */
@NullMarked
package dev.graft.data.characters;

import org.jspecify.annotations.NullMarked;
