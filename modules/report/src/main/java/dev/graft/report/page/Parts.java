package dev.graft.report.page;

import dev.graft.report.chart.Picture;
import dev.graft.report.findings.Ruling;
import dev.graft.report.markup.Html;
import java.util.Locale;
import java.util.Map;

/** The recurring parts of the page. */
final class Parts {
    private Parts() {}

    /** A section with its heading. */
    static Html section(String id, String heading) {
        return Html.of("section").with("id", id).add(Html.of("h2", heading));
    }

    /** A chart with a caption that tells how to read it. */
    static Html figure(Picture picture, String caption) {
        Html figure = Html.of("figure").add(Html.of("div").styled("chart").markup(picture.svg()));
        return caption.isEmpty() ? figure : figure.add(Html.of("figcaption", caption));
    }

    /** Names and values, side by side. */
    static Html facts(Map<String, String> facts) {
        Html list = Html.of("dl").styled("facts");
        facts.forEach((name, value) -> list.add(Html.of("dt", name), Html.of("dd", value)));
        return list;
    }

    /** A closed part that opens on demand. */
    static Html folded(String summary) {
        return Html.of("details").add(Html.of("summary", summary));
    }

    /** The style class of a ruling: "no-evidence". */
    static String style(Ruling ruling) {
        return ruling.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
