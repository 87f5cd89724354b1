/**
 * The report of a run: {@link dev.graft.report.Report} is the way in.
 *
 * <p>{@code findings} says in words what the numbers say, {@code chart} draws them, {@code page} sets both
 * as HTML, written with {@code markup}.
 */
@NullMarked
package dev.graft.report;

import org.jspecify.annotations.NullMarked;
