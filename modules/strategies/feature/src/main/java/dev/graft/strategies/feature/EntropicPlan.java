package dev.graft.strategies.feature;

import dev.graft.linalg.Matrix;
import dev.graft.linalg.Sinkhorn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a plan with an entropy makes of the source, and what it is like. */
final class EntropicPlan {
    private EntropicPlan() {}

    /**
     * The source where the plan takes it.
     *
     * @param costs the squared distances
     * @param iterations of all problems that were solved on the way
     * @param more rows for the exhibit
     */
    static Transported transported(
            Pairs pairs,
            Matrix costs,
            Sinkhorn.Solution solution,
            EntropySettings settings,
            int iterations,
            List<List<String>> more) {
        Matrix plan = solution.plan();
        double cost = 0;
        double spread = 0;
        for (int i = 0; i < plan.rows(); i++) {
            double[] masses = plan.row(i);
            double[] costsOfRow = costs.row(i);
            double sum = 0;
            double squares = 0;
            for (int j = 0; j < masses.length; j++) {
                cost += masses[j] * costsOfRow[j];
                sum += masses[j];
                squares += masses[j] * masses[j];
            }
            spread += sum * sum / squares;
        }
        boolean converged = solution.marginalError() <= settings.tolerance();
        List<List<String>> rows = new ArrayList<>(List.of(
                row("mean squared distance moved", "%.4g", cost),
                row("target samples that a source sample is spread over", "%.1f", spread / plan.rows()),
                row("iterations", "%d", iterations),
                row(
                        "marginal error",
                        converged
                                ? "%.1e"
                                : "%.1e: stopped before it was below the tolerance; allow more iterations, or a larger reg",
                        solution.marginalError())));
        rows.addAll(more);
        Matrix moved = plan.times(pairs.target()).scale(pairs.source().rows());
        return new Transported(moved, cost, rows);
    }

    static List<String> row(String what, String format, Object value) {
        return List.of(what, String.format(Locale.ROOT, format, value));
    }
}
