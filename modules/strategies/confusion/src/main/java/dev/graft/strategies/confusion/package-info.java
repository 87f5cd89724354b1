/**
 * Domain confusion: networks trained so that their representation serves the source's labels and does not tell source from
 * target.
 */
@NullMarked
package dev.graft.strategies.confusion;

import org.jspecify.annotations.NullMarked;
