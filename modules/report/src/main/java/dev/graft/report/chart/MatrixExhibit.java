package dev.graft.report.chart;

import dev.graft.core.strategy.Exhibit;
import java.text.DecimalFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** Draws a matrix that a strategy wants shown as a heat map, with the numbers in it where they fit. */
final class MatrixExhibit {
    private static final int MOST_NUMBERED = 14;
    private static final int MOST_NAMED = 40;
    private static final int LONG_NAME = 6;

    private MatrixExhibit() {}

    static Picture of(String file, Exhibit.Matrix matrix) {
        int rows = matrix.rows().size();
        int columns = matrix.columns().size();
        double side = Math.max(4, Math.min(46, 560.0 / Math.max(1, Math.max(rows, columns))));
        boolean upright =
                columns > MOST_NUMBERED || matrix.columns().stream().anyMatch(name -> name.length() > LONG_NAME);
        NumberAxis across = NamedTicks.rows(names(matrix.columns()), upright);
        NumberAxis down = NamedTicks.rows(names(matrix.rows()), false);
        down.setInverted(true);
        across.setAxisLineVisible(false);
        down.setAxisLineVisible(false);
        XYPlot plot = Look.plot(across, down);
        plot.setRangeGridlinesVisible(false);
        fill(plot, matrix);
        return new Picture(
                file, matrix.title(), Look.chart(matrix.title(), "", plot), (int) (120 + side * columns + 60), (int)
                        (80 + side * rows + (upright ? 90 : 20)));
    }

    private static void fill(XYPlot plot, Exhibit.Matrix matrix) {
        boolean whole = matrix.values().stream()
                .flatMap(List::stream)
                .allMatch(value -> !Double.isFinite(value) || value == Math.rint(value));
        DecimalFormat format = Look.format(whole ? "0" : "0.00");
        boolean numbered = Math.max(matrix.rows().size(), matrix.columns().size()) <= MOST_NUMBERED;
        HeatCells cells = new HeatCells(HeatScale.of(matrix), 11.5, value -> numbered ? format.format(value) : "");
        for (int row = 0; row < matrix.rows().size(); row++) {
            List<Double> values = matrix.values().get(row);
            for (int column = 0;
                    column < Math.min(values.size(), matrix.columns().size());
                    column++) {
                cells.add(plot, values.get(column), row, column);
            }
        }
    }

    /** All names, or every k-th where all would not fit. */
    private static List<String> names(List<String> all) {
        int every = 1 + (all.size() - 1) / MOST_NAMED;
        return IntStream.range(0, all.size())
                .mapToObj(i -> i % every == 0 ? Look.brief(all.get(i)) : "")
                .toList();
    }
}
