package dev.graft.report.chart;

import org.jfree.chart.JFreeChart;

/**
 * A chart with all that is needed to show it.
 *
 * @param file the name of its files without ending; unique in a report, of letters, digits and hyphens
 * @param title for those who cannot see it, in one line
 * @param width in pixels at normal size
 * @param height in pixels at normal size
 */
public record Picture(String file, String title, JFreeChart chart, int width, int height) {

    /** As vectors, texts as outlines; the same bytes for the same picture. */
    public String svg() {
        return Svg.of(this);
    }

    /** As a PNG of twice the normal size. */
    public byte[] png() {
        return Png.of(this);
    }
}
