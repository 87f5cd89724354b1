package dev.graft.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** Lines over an axis of numbers, both axes fitted to the data. */
final class CurvePlot {
    private CurvePlot() {}

    static XYPlot of(List<Line> lines, String x, String format, int width, int height) {
        Extent across = Extent.of(points(lines).map(Line.Point::x).mapToDouble(Double::doubleValue));
        List<Double> ticks = across.high() > across.low() ? across.ticks(7) : List.of(across.low());
        NumberAxis domain = NamedTicks.at(
                ticks, ticks.stream().map(Look.format("#,##0.######")::format).toList(), Look.brief(x));
        Extent up = Extent.of(points(lines).flatMapToDouble(p -> DoubleStream.of(p.y())))
                .padded();
        NumberAxis range = Look.numbers(up, format);
        return LinePlot.of(lines, across, domain, range, width, height);
    }

    private static Stream<Line.Point> points(List<Line> lines) {
        return lines.stream().flatMap(line -> line.points().stream());
    }
}
