package dev.graft.report.page;

import dev.graft.core.result.Contender;
import dev.graft.report.chart.Palette;
import dev.graft.report.markup.Html;

/** A dot in the colour that a contender has in the charts. */
public final class Swatch {
    private Swatch() {}

    static Html of(Palette palette, Contender contender) {
        return of(palette, contender.name());
    }

    /** The same of a contender by name. */
    public static Html of(Palette palette, String contender) {
        return Html.of("span").styled("swatch").with("style", "background:" + palette.css(contender));
    }
}
