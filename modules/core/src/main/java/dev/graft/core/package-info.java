/**
 * The root of the nouns of transfer learning; it holds only {@link dev.graft.core.GraftException}.
 *
 * <p>Read {@code samples} and {@code labels}, then {@code transfer} (what a strategy may see), {@code strategy} (what it
 * does with it), {@code result} (what comes out), {@code statistics} (what it is worth).
 */
@NullMarked
package dev.graft.core;

import org.jspecify.annotations.NullMarked;
