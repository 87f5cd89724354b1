package dev.graft.report.page;

import dev.graft.report.chart.Charts;
import dev.graft.report.findings.Findings;
import dev.graft.report.markup.Html;
import dev.graft.report.samples.SampleSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The whole page: one file that needs no other, no network and no script. */
public final class Page {
    private static final String STYLE = "report.css";

    private Page() {}

    /**
     * The page as text; the same for the same findings.
     *
     * @param sheets samples to show; none where the page is to hold no data
     */
    public static String of(Findings findings, Charts charts, List<SampleSheet> sheets) {
        List<Html> sections = new ArrayList<>();
        sections.add(Headline.of(findings, charts.palette()));
        sections.add(ScenarioSection.of(findings.run()));
        sections.addAll(SamplesSection.of(sheets));
        sections.addAll(CurvesSection.of(findings.run(), charts));
        sections.addAll(BenefitsSection.of(findings, charts));
        sections.addAll(WorthSection.of(findings, charts));
        sections.addAll(GainsSection.of(findings, charts));
        sections.addAll(ControlsSection.of(findings, charts));
        sections.add(TableSection.of(findings, charts.palette()));
        sections.addAll(CostSection.of(charts));
        sections.addAll(ShowcaseSection.of(charts));
        sections.add(StrategiesSection.of(findings.run(), charts.palette()));
        sections.add(VerdictSection.of(findings.run()));
        sections.add(NumbersSection.of(findings));
        sections.add(ProvenanceSection.of(findings.run(), sheets));
        return "<!DOCTYPE html>\n"
                + Html.of("html")
                        .with("lang", "en")
                        .add(head(findings.run().title()))
                        .add(Html.of("body").add(Html.of("main").add(sections)))
                + "\n";
    }

    private static Html head(String title) {
        return Html.of("head")
                .add(
                        Html.of("meta").with("charset", "utf-8"),
                        Html.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                        Html.of("title", title + " \u2013 Graft report"),
                        Html.of("style").markup(style()));
    }

    private static String style() {
        try (InputStream stream = Page.class.getResourceAsStream(STYLE)) {
            if (stream == null) {
                throw new IOException("no " + STYLE + " beside " + Page.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the style sheet of the report", e);
        }
    }
}
