package dev.graft.core.statistics;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of a run: every contender at every budget, and its gain over the baseline, by the yardstick of the run; and beside
 * it the control arms.
 *
 * <p>The baseline is scratch; where no target label is visible, scratch is a guess, and the
 * baseline is source-only, or there is none.
 * P-values are corrected by {@link Holm} over all cells that have a verdict; baselines and upper bounds have none.
 *
 * @param cells contender by contender, budgets in the order of the experiment within each
 * @param controls arm by arm, likewise
 */
public record Comparison(List<Cell> cells, List<ControlCell> controls) {
    public Comparison {
        cells = List.copyOf(cells);
        controls = List.copyOf(controls);
    }

    /** Compares the contenders of a run; reads all its predictions once. */
    public static Comparison of(Run run) {
        SampleValues values = SampleValues.of(run);
        List<Cell> corrected = corrected(uncorrected(run, values));
        return new Comparison(corrected, Controls.of(run, values, corrected));
    }

    /** The cell of a contender at a budget. */
    public Cell cell(Contender contender, Budget budget) {
        return cells.stream()
                .filter(c -> c.contender().equals(contender) && c.budget().equals(budget))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(Run run, Contender contender, Budget budget, SampleValues values) {
        int finished = values.bySeed(contender, budget).size();
        Optional<Contender> baseline =
                baseline(run, budget).filter(b -> !b.equals(contender) && contender.role() != Role.SCRATCH);
        Optional<Gain> gain = baseline.flatMap(b -> values.gain(contender, contender.role(), b, budget));
        List<TrialResult> results = run.of(contender, budget);
        return new Cell(
                contender,
                budget,
                finished,
                values.value(contender, budget),
                gain,
                fitSeconds(results),
                remark(contender, baseline, finished, results));
    }

    /** The cells of a run before correction, contender by contender. */
    static List<Cell> uncorrected(Run run, SampleValues values) {
        List<Cell> cells = new ArrayList<>();
        for (Contender contender : run.contenders()) {
            for (Budget budget : run.budgets()) {
                cells.add(cell(run, contender, budget, values));
            }
        }
        return cells;
    }

    /** Who the others are compared with at a budget. */
    public static Optional<Contender> baseline(Run run, Budget budget) {
        return run.withRole(budget.isZero() ? Role.SOURCE_ONLY : Role.SCRATCH);
    }

    private static double fitSeconds(List<TrialResult> results) {
        return results.stream()
                .map(TrialResult::outcome)
                .filter(Outcome.Finished.class::isInstance)
                .mapToDouble(outcome -> ((Outcome.Finished) outcome).fitSeconds())
                .average()
                .orElse(Double.NaN);
    }

    private static String remark(
            Contender contender, Optional<Contender> baseline, int finished, List<TrialResult> results) {
        Optional<String> without = Remark.of(results);
        if (without.isPresent()) {
            return without.get();
        }
        return switch (contender.role()) {
            case UPPER_BOUND -> "upper bound: sees every label of the target's training pool";
            case SCRATCH -> "the baseline";
            case TRANSFER, TARGET_ONLY, BASELINE ->
                baseline.isEmpty()
                        ? "no verdict: without target labels scratch is a guess; add source-only"
                        : tooFew(finished);
            case SOURCE_ONLY -> baseline.isEmpty() ? "the baseline" : tooFew(finished);
        };
    }

    private static String tooFew(int finished) {
        return finished < Verdict.FEWEST_SEEDS ? "no verdict below " + Verdict.FEWEST_SEEDS + " seeds" : "";
    }

    /** The same cells, their p-values corrected over all of them. */
    static List<Cell> corrected(List<Cell> cells) {
        List<Optional<Gain>> gains =
                Holm.corrected(cells.stream().map(Cell::gain).toList());
        List<Cell> result = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            result.add(gains.get(i).map(cell::withGain).orElse(cell));
        }
        return result;
    }
}
