/** Markup in which no text can be mistaken for a tag. */
@NullMarked
package dev.graft.report.markup;

import org.jspecify.annotations.NullMarked;
