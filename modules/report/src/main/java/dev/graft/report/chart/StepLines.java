package dev.graft.report.chart;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Interval;
import dev.graft.core.statistics.StepCurve;
import dev.graft.core.strategy.Role;
import dev.graft.report.findings.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The learning curves over training steps at one budget, in steps, scratch first; none if there are no snapshots. */
record StepLines(Budget budget, List<Line> lines) {

    static StepLines of(Findings findings, Palette palette, Budget budget) {
        List<Line> lines = new ArrayList<>();
        findings.run().contenders().stream()
                .sorted(Comparator.comparing(contender -> contender.role() != Role.SCRATCH))
                .forEach(contender -> {
                    StepCurve curve = StepCurve.of(
                            findings.run(),
                            contender,
                            budget,
                            findings.run().yardstick().measure());
                    if (!curve.points().isEmpty()) {
                        lines.add(line(contender, palette, curve));
                    }
                });
        return new StepLines(budget, lines);
    }

    private static Line line(Contender contender, Palette palette, StepCurve curve) {
        boolean bands = curve.points().get(0).interval().isPresent();
        return new Line(
                contender.name(),
                palette.colour(contender),
                contender.role() == Role.SCRATCH ? Look.SCRATCH : Look.LINE,
                Optional.of(Marker.nth(palette.rank(contender), 2.6)),
                bands ? Line.Spread.BAND : Line.Spread.NONE,
                true,
                curve.points().stream().map(StepLines::point).toList());
    }

    private static Line.Point point(StepCurve.Point point) {
        Interval interval = point.interval().orElse(new Interval(point.mean(), point.mean()));
        return new Line.Point(point.step(), point.mean(), interval.low(), interval.high());
    }

    /** The same lines with each step at its position. */
    List<Line> on(StepScale scale) {
        return lines.stream()
                .map(line -> new Line(
                        line.name(),
                        line.colour(),
                        line.stroke(),
                        line.marker(),
                        line.spread(),
                        line.keepsLast(),
                        line.points().stream()
                                .map(p -> new Line.Point(scale.position((long) p.x()), p.y(), p.low(), p.high()))
                                .toList()))
                .toList();
    }
}
