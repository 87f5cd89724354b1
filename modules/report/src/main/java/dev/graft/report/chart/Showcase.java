package dev.graft.report.chart;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Exhibit;
import dev.graft.report.findings.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one trial of a contender wants shown: that of its first finished seed at the largest budget.
 *
 * @param items at least one
 */
public record Showcase(Contender contender, TrialResult trial, List<Item> items) {

    /**
     * An exhibit.
     *
     * @param picture empty for tables and rules, which are text
     */
    public record Item(Exhibit exhibit, Optional<Picture> picture) {}

    /** The showcases of a run, in the order of contenders. */
    static List<Showcase> of(Findings findings) {
        List<Showcase> showcases = new ArrayList<>();
        Optional<Budget> largest = findings.largestBudget();
        List<Contender> contenders = findings.run().contenders();
        for (int i = 0; i < contenders.size() && largest.isPresent(); i++) {
            List<TrialResult> finished = findings.finished(contenders.get(i), largest.get());
            if (!finished.isEmpty()) {
                List<Item> items = items(findings.run().files().exhibits(finished.get(0)), i);
                if (!items.isEmpty()) {
                    showcases.add(new Showcase(contenders.get(i), finished.get(0), items));
                }
            }
        }
        return showcases;
    }

    private static List<Item> items(List<Exhibit> exhibits, int contender) {
        List<Item> items = new ArrayList<>();
        for (Exhibit exhibit : exhibits) {
            items.add(new Item(exhibit, picture("exhibit-" + (contender + 1) + "-" + (items.size() + 1), exhibit)));
        }
        return items;
    }

    private static Optional<Picture> picture(String file, Exhibit exhibit) {
        if (exhibit instanceof Exhibit.Curve curve) {
            return Optional.of(CurveExhibit.of(file, curve));
        }
        if (exhibit instanceof Exhibit.Scatter scatter) {
            return Optional.of(ScatterExhibit.of(file, scatter));
        }
        return exhibit instanceof Exhibit.Matrix matrix
                ? Optional.of(MatrixExhibit.of(file, matrix))
                : Optional.empty();
    }
}
