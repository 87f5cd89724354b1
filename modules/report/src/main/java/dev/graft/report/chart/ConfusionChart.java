package dev.graft.report.chart;

import dev.graft.core.statistics.Confusion;
import dev.graft.core.strategy.Role;
import dev.graft.report.findings.BudgetWords;
import dev.graft.report.findings.Confusions;
import dev.graft.report.findings.Numbers;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** What a contender takes for what: a small heat map, a row per true class. Those of a run have one size. */
final class ConfusionChart {
    private static final double A_THIRD = 286;
    private static final double HALF = 440;

    private static final double BESIDE = 54;
    private static final double SMALLEST_CELL = 19;
    private static final double LARGEST_CELL = 70;
    private static final double FONT = 11;
    private static final double SMALLEST_WRITTEN = 0.005;

    private ConfusionChart() {}

    static Picture of(String file, Confusions.Of of) {
        List<String> classes =
                of.confusion().classes().stream().map(Look::brief).toList();
        double names = NamedTicks.width(classes);
        double side = side(classes.size(), names);
        boolean upright = names > side - 2;
        NumberAxis across = axis(classes, upright, "taken for");
        NumberAxis down = axis(classes, false, "true class");
        down.setInverted(true);
        XYPlot plot = Look.plot(across, down);
        plot.setRangeGridlinesVisible(false);
        fill(plot, of.confusion(), side);
        String heading = of.contender().name();
        boolean bound = of.contender().role() == Role.UPPER_BOUND;
        String right = "%s %% right %s"
                .formatted(
                        Numbers.percent(of.confusion().accuracy()),
                        bound ? "with all labels" : "at " + BudgetWords.brief(of.budget()));
        return new Picture(
                file,
                heading + ": which class is taken for which, " + right,
                Look.chart(Look.brief(heading), right, plot),
                (int) Math.round(side * classes.size() + names + BESIDE),
                (int) Math.round(side * classes.size() + (upright ? names : 16) + 86));
    }

    /** As large as there is room for beside two other pictures, or where that is too small, beside one. */
    private static double side(int classes, double names) {
        double three = (A_THIRD - BESIDE - names) / classes;
        double two = (HALF - BESIDE - names) / classes;
        return Math.min(LARGEST_CELL, three >= SMALLEST_CELL ? three : Math.max(SMALLEST_CELL, two));
    }

    private static NumberAxis axis(List<String> classes, boolean upright, String label) {
        NumberAxis axis = Look.styled(NamedTicks.rows(classes, upright), label);
        axis.setAxisLineVisible(false);
        return axis;
    }

    private static void fill(XYPlot plot, Confusion confusion, double side) {
        int classes = confusion.classes().size();
        HeatCells cells = new HeatCells(
                new HeatScale(0, 1),
                Math.min(FONT, 0.46 * side),
                share -> share < SMALLEST_WRITTEN ? "" : Look.format("0").format(100 * share));
        for (int truth = 0; truth < classes; truth++) {
            for (int taken = 0; taken < classes; taken++) {
                cells.add(plot, confusion.share(new Confusion.Pair(truth, taken)), truth, taken);
            }
        }
    }
}
