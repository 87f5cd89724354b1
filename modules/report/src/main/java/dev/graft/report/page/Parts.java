package dev.graft.report.page;

import dev.graft.core.result.Contender;
import dev.graft.report.chart.Palette;
import dev.graft.report.chart.Picture;
import dev.graft.report.findings.Ruling;
import dev.graft.report.markup.Html;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    /** A table as wide as the page, with room for its columns. */
    static Html table(Html head, Html body) {
        Html table = Html.of("table").styled("measured").add(Html.of("thead").add(head), body);
        return Html.of("div").styled("wide").add(table);
    }

    /** The name of a contender as the head of a row, with a word below it; none if empty. */
    static Html name(Palette palette, Contender contender, String below) {
        Html name = Html.of("th")
                .with("scope", "row")
                .add(Swatch.of(palette, contender))
                .text(contender.name());
        return below.isEmpty() ? name : name.add(Html.of("span", below).styled("part"));
    }

    /** A cell with a number, and its interval below. */
    static Html measured(String number, Optional<String> interval) {
        Html cell = Html.of("td", number);
        interval.ifPresent(words -> cell.add(Html.of("span", words).styled("small")));
        return cell;
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
