/**
 * Drawing without a graphics toolkit: outlines and pen strokes become grey pixels by plain arithmetic, which gives the
 * same bytes on every machine, with or without fonts and a display.
 *
 * <p>Lengths are in units of the image's side, the origin is its top left corner, y grows downwards. Read
 * {@link dev.graft.data.drawing.Drawing}, then {@link dev.graft.data.drawing.Fill} and
 * {@link dev.graft.data.drawing.Pen}, which turn one into a {@link dev.graft.data.drawing.Raster}. Outlines of characters
 * come from a {@link dev.graft.data.drawing.Typeface}; a {@link dev.graft.data.drawing.ClassPlan} draws a whole data set.
 */
@NullMarked
package dev.graft.data.drawing;

import org.jspecify.annotations.NullMarked;
