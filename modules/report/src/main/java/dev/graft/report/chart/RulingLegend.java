package dev.graft.report.chart;

import dev.graft.report.findings.Ruling;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.title.LegendTitle;

/** The legend of the gains: colour, shape and filling say the same thing three times. */
final class RulingLegend {
    private RulingLegend() {}

    static LegendTitle of(List<Ruling> rulings) {
        return Legend.of(rulings.stream().map(RulingLegend::item).toList());
    }

    static Shape shape(Ruling ruling) {
        return switch (ruling) {
            case HELPS -> Marker.circle(4.6);
            case HURTS -> Marker.diamond(5.6);
            case NO_EVIDENCE, TOO_FEW_SEEDS, BOUND -> Marker.circle(4);
        };
    }

    /** Points with a bar across; a series for each of these, with its marks. */
    static XYErrorRenderer renderer(List<Ruling> rulings) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setCapLength(0);
        renderer.setErrorStroke(new BasicStroke(1.8f));
        renderer.setUseFillPaint(true);
        renderer.setDrawOutlines(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultOutlineStroke(new BasicStroke(1.8f));
        int series = 0;
        for (Ruling ruling : rulings) {
            Color colour = Tint.of(ruling);
            renderer.setSeriesPaint(series, colour);
            renderer.setSeriesOutlinePaint(series, colour);
            renderer.setSeriesFillPaint(series, filled(ruling) ? colour : Color.WHITE);
            renderer.setSeriesShape(series, shape(ruling));
            series++;
        }
        return renderer;
    }

    static boolean filled(Ruling ruling) {
        return ruling == Ruling.HELPS || ruling == Ruling.HURTS;
    }

    private static LegendItem item(Ruling ruling) {
        return item(ruling.words(), ruling);
    }

    /** What looks like this ruling and means something else. */
    static LegendItem item(String words, Ruling ruling) {
        Color colour = Tint.of(ruling);
        Color fill = filled(ruling) ? colour : Color.WHITE;
        return new LegendItem(words, null, null, null, shape(ruling), fill, new BasicStroke(1.8f), colour);
    }
}
