/**
 * Digits that are generated, not collected: printed ones as the source, pen-drawn ones as the target of a transfer from
 * simulation to reality.
 *
 * <p>Read {@link dev.graft.data.digits.RenderedDigits} and {@link dev.graft.data.digits.HandwrittenDigits}.
 */
@NullMarked
package dev.graft.data.digits;

import org.jspecify.annotations.NullMarked;
