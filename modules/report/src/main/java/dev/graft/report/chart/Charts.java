package dev.graft.report.chart;

import dev.graft.report.findings.Findings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All charts of a report.
 *
 * @param curves empty if no trial has finished
 * @param gains none if nothing can be compared
 * @param confusions none if no trial has finished
 * @param cost empty if no trial has finished
 * @param benefits none if nothing can be compared with scratch
 * @param worth empty if nothing can be compared with scratch
 * @param controls empty if no control arm can be compared
 * @param steps empty if no strategy handed over snapshots
 * @param deltas empty where there is one task, or delta m cannot be had
 * @param tasks none where there are few tasks, or nothing can be compared
 * @param episodes empty where there are none
 */
public record Charts(
        Palette palette,
        Optional<Picture> curves,
        List<Picture> gains,
        ConfusionCharts confusions,
        Optional<Picture> cost,
        Optional<Picture> steps,
        List<Picture> benefits,
        Optional<Picture> worth,
        Optional<Picture> controls,
        Optional<Picture> deltas,
        List<Picture> tasks,
        Optional<Picture> episodes,
        List<Showcase> showcases) {

    /** Draws nothing yet: a picture is drawn when asked for its SVG or PNG. */
    public static Charts of(Findings findings) {
        Palette palette = Palette.of(findings.run());
        return new Charts(
                palette,
                CurvesChart.of(findings, palette),
                GainChart.of(findings),
                ConfusionCharts.of(findings),
                CostChart.of(findings, palette),
                StepsChart.of(findings, palette),
                BenefitChart.of(findings, palette),
                WorthChart.of(findings, palette),
                ControlChart.of(findings, palette),
                DeltaChart.of(findings),
                TaskChart.of(findings, palette),
                EpisodeChart.of(findings, palette),
                Showcase.of(findings));
    }

    /** The pictures in the order of the page. */
    public List<Picture> pictures() {
        Stream<Picture> shown =
                showcases.stream().flatMap(s -> s.items().stream()).flatMap(i -> i.picture().stream());
        Stream<Picture> worths = Stream.of(
                        benefits.stream(),
                        worth.stream(),
                        controls.stream(),
                        deltas.stream(),
                        tasks.stream(),
                        episodes.stream())
                .flatMap(p -> p);
        return Stream.of(
                        curves.stream(),
                        gains.stream(),
                        confusions.pictures().stream(),
                        cost.stream(),
                        steps.stream(),
                        worths,
                        shown)
                .flatMap(pictures -> pictures)
                .toList();
    }
}
