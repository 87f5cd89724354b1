package dev.graft.report.chart;

import dev.graft.report.markup.Escaped;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;

/** Draws a picture as an SVG element that needs no font and can stand inside a page or alone. */
final class Svg {
    private Svg() {}

    static String of(Picture picture) {
        SVGGraphics2D graphics = new SVGGraphics2D(picture.width(), picture.height());
        graphics.setRenderingHint(SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_VECTOR);
        // the default prefix is a time stamp, and ids must differ between the pictures of a page
        graphics.setDefsKeyPrefix(picture.file() + "-");
        graphics.setGeomDoubleConverter(Svg::twoDecimals);
        picture.chart().draw(graphics, new Rectangle2D.Double(0, 0, picture.width(), picture.height()));
        String drawn = graphics.getSVGElement();
        return opening(picture) + drawn.substring(drawn.indexOf('>') + 1).replace("\n", "");
    }

    private static String opening(Picture picture) {
        String title = Escaped.of(picture.title());
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                        + " viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">"
                        + "<title>%s</title>",
                picture.width(),
                picture.height(),
                picture.width(),
                picture.height(),
                title,
                title);
    }

    private static String twoDecimals(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        String shorter = text.replaceAll("\\.?0+$", "");
        return shorter.equals("-0") ? "0" : shorter;
    }
}
