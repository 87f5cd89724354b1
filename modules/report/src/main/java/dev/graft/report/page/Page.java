package dev.graft.report.page;

import dev.graft.report.chart.Charts;
import dev.graft.report.findings.Findings;
import dev.graft.report.markup.Html;
import dev.graft.report.samples.SampleSheet;
import java.util.ArrayList;
import java.util.List;

/** The whole page: one file that needs no other, no network and no script. */
public final class Page {
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
        sections.addAll(TasksSection.of(findings, charts));
        sections.addAll(EpisodesSection.of(findings, charts));
        sections.addAll(ControlsSection.of(findings, charts));
        sections.add(TableSection.of(findings, charts.palette()));
        sections.addAll(MeasuresSection.of(findings, charts.palette()));
        sections.addAll(ConfusionSection.of(charts));
        sections.addAll(CostSection.of(findings, charts));
        sections.addAll(ShowcaseSection.of(charts));
        sections.add(StrategiesSection.of(findings.run(), charts.palette()));
        sections.add(VerdictSection.of(findings.run()));
        sections.add(NumbersSection.of(findings));
        sections.add(ProvenanceSection.of(findings.run(), sheets));
        return Document.of(findings.run().title(), sections);
    }
}
