package dev.graft.report.chart;

import dev.graft.core.benefit.Benefits;
import dev.graft.core.benefit.Worth;
import dev.graft.core.labels.Budget;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.LabelWords;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** What labels are worth: a row per strategy and budget, from the labels that it has to those that scratch needs. */
final class WorthChart {
    private static final String TITLE = "What a label is worth with transfer";
    private static final int MOST_BUDGETS = 4;
    private static final int MANY_ROWS = 40;
    private static final double HEAD = 36;
    private static final double ROW = 18;
    private static final double BETWEEN = 9;
    private static final double SIDES = 20;
    private static final double AROUND = 84;
    private static final Color BEYOND = new Color(0xF3F4F5);

    private final Findings findings;
    private final Palette palette;
    private final WorthColumns columns;
    private final LabelWords words;

    private WorthChart(Findings findings, Palette palette) {
        this.findings = findings;
        this.palette = palette;
        this.columns = WorthColumns.of(findings);
        this.words = LabelWords.on(findings.ruler());
    }

    /** The chart; empty where nothing can be compared. */
    static Optional<Picture> of(Findings findings, Palette palette) {
        return findings.benefits().rows().isEmpty()
                ? Optional.empty()
                : Optional.of(new WorthChart(findings, palette).picture());
    }

    private Picture picture() {
        List<Benefits> rows = findings.benefits().rows();
        int most = Math.max(1, Math.min(MOST_BUDGETS, MANY_ROWS / rows.size()));
        List<List<Worth>> chosen =
                rows.stream().map(row -> chosen(row.worths(), most)).toList();
        double height = HEAD
                + BETWEEN * rows.size()
                + ROW * chosen.stream().mapToInt(List::size).sum();
        XYPlot plot = plot(height);
        double y = HEAD;
        for (int i = 0; i < rows.size(); i++) {
            String name = Look.brief(rows.get(i).contender().name());
            Color colour = palette.colour(rows.get(i).contender());
            WorthRow.write(plot, name, 0, y, TextAnchor.CENTER_LEFT, colour, true);
            for (Worth worth : chosen.get(i)) {
                WorthRow.draw(plot, columns, words, worth, y);
                y += ROW;
            }
            y += BETWEEN;
        }
        String subtitle = "the %s that %s needs to be as good, with 95 %% intervals"
                .formatted(
                        BudgetWords.axis(findings.run().budgets()),
                        Look.brief(rows.get(0).baseline()));
        return new Picture(
                "worth",
                TITLE + ": " + subtitle,
                Look.chart(TITLE, subtitle, plot),
                (int) (WorthColumns.WIDTH + SIDES),
                (int) Math.round(height + AROUND));
    }

    private XYPlot plot(double height) {
        List<Budget> ruler = findings.ruler();
        NumberAxis domain = NamedTicks.at(
                ruler.stream().map(b -> columns.at(b.size())).toList(),
                ruler.stream().map(b -> BudgetWords.tick(b, ruler)).toList(),
                "");
        domain.setAxisLineVisible(false);
        domain.setRange(0, WorthColumns.WIDTH);
        NumberAxis range = Look.styled(new NumberAxis(), "");
        range.setRange(0, height);
        range.setInverted(true);
        range.setVisible(false);
        XYPlot plot = Look.plot(domain, range);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(true);
        plot.setRangeGridlinesVisible(false);
        // without a renderer there is no grid
        plot.setRenderer(new XYLineAndShapeRenderer());
        heading(plot, height, Double.NEGATIVE_INFINITY, columns.fewer());
        heading(plot, height, Double.POSITIVE_INFINITY, columns.more());
        WorthRow.write(plot, "labels seen", columns.budget(), HEAD / 3, TextAnchor.CENTER_RIGHT, Look.SOFT, false);
        WorthRow.write(plot, "are worth", columns.words(), HEAD / 3, TextAnchor.CENTER_LEFT, Look.SOFT, false);
        return plot;
    }

    private void heading(XYPlot plot, double height, double end, double width) {
        if (width > 0) {
            double middle = columns.at(end);
            plot.addAnnotation(new XYBoxAnnotation(
                    middle - width / 2, 0, middle + width / 2, height - BETWEEN, null, null, BEYOND));
            WorthRow.write(plot, words.of(end), middle, HEAD / 3, TextAnchor.CENTER, Look.SOFT, false);
        }
    }

    private static List<Worth> chosen(List<Worth> worths, int most) {
        int last = worths.size() - 1;
        return last < most
                ? worths
                : IntStream.range(0, most)
                        .mapToObj(i -> worths.get(most == 1 ? 0 : Math.round((float) i * last / (most - 1))))
                        .toList();
    }
}
