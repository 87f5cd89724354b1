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
                Showcase.of(findings));
    }

    /** The pictures in the order of the page. */
    public List<Picture> pictures() {
        Stream<Picture> shown =
                showcases.stream().flatMap(s -> s.items().stream()).flatMap(i -> i.picture().stream());
        Stream<Picture> worths =
                Stream.of(benefits.stream(), worth.stream(), controls.stream()).flatMap(p -> p);
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
