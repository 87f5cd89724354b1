package dev.graft.report.page;

import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.strategy.Citation;
import dev.graft.report.chart.Palette;
import dev.graft.report.markup.Html;
import java.util.ArrayList;
import java.util.List;

/** What each strategy is, how it was set, and where it comes from. */
final class StrategiesSection {
    private StrategiesSection() {}

    static Html of(Run run, Palette palette) {
        Html section = Parts.section("strategies", "The strategies");
        run.contenders().forEach(contender -> section.add(one(contender, palette)));
        return section;
    }

    private static Html one(Contender contender, Palette palette) {
        Html block = Html.of("div").styled("strategy");
        block.add(Html.of("h3").add(Swatch.of(palette, contender)).text(contender.name()));
        block.add(Html.of("p", contender.summary()));
        List<String> origin = new ArrayList<>();
        if (!contender.name().equals(contender.strategy())) {
            origin.add("strategy " + contender.strategy());
        }
        origin.add(
                "family " + contender.family().id() + ": " + contender.family().transfers());
        block.add(Html.of("p", String.join("; ", origin)).styled("reading"));
        if (!contender.settings().isEmpty()) {
            block.add(settings(contender));
        }
        return block.add(Html.of("p").styled("citation").add(cited(contender.citation())));
    }

    private static Html settings(Contender contender) {
        Html line = Html.of("p").styled("settings");
        contender.settings().forEach((name, value) -> line.add(Html.of("code", name + ": " + value))
                .text(" "));
        return line;
    }

    private static Html cited(Citation citation) {
        String address =
                citation.address().startsWith("10.") ? "https://doi.org/" + citation.address() : citation.address();
        boolean link = address.startsWith("https://") || address.startsWith("http://");
        return link
                ? Html.of("a", citation.reference()).with("href", address)
                : Html.of(
                        "span", String.join(" ", citation.reference(), address).strip());
    }
}
