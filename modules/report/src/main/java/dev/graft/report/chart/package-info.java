/**
 * Charts, each a {@link dev.graft.report.chart.Picture} that becomes an SVG and a PNG.
 *
 * <p>Read {@code Look} (the house style), then {@code CurvesChart}; the others follow the same pattern.
 */
@NullMarked
package dev.graft.report.chart;

import org.jspecify.annotations.NullMarked;
