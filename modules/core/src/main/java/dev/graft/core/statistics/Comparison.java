package dev.graft.core.statistics;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.core.strategy.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The table of a run: every contender at every budget, and its gain over the baseline, on accuracy.
 *
 * <p>The baseline is scratch; where no target label is visible, scratch is a guess, and the
 * baseline is source-only, or there is none.
 * P-values are corrected by {@link Holm} over all cells that have a verdict; baselines and upper bounds have none.
 *
 * @param cells contender by contender, budgets in the order of the experiment within each
 */
public record Comparison(List<Cell> cells) {
    private static final Interval CORRECT = new Interval(0, 1);

    public Comparison {
        cells = List.copyOf(cells);
    }

    /** Compares the contenders of a run; reads all its predictions once. */
    public static Comparison of(Run run) {
        Correctness correctness = Correctness.of(run);
        List<Cell> cells = new ArrayList<>();
        for (Contender contender : run.contenders()) {
            for (Budget budget : run.budgets()) {
                cells.add(cell(run, contender, budget, correctness));
            }
        }
        return new Comparison(corrected(cells));
    }

    /** The cell of a contender at a budget. */
    public Cell cell(Contender contender, Budget budget) {
        return cells.stream()
                .filter(c -> c.contender().equals(contender) && c.budget().equals(budget))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(Run run, Contender contender, Budget budget, Correctness correctness) {
        NavigableMap<Integer, double[]> mine = correctness.bySeed(contender, budget);
        Optional<Contender> baseline =
                baseline(run, budget).filter(b -> !b.equals(contender) && contender.role() != Role.SCRATCH);
        Optional<Gain> gain = baseline.flatMap(b -> gain(b, contender, mine, correctness.bySeed(b, budget)));
        Optional<Estimate> accuracy = mine.isEmpty()
                ? Optional.empty()
                : Optional.of(Estimate.of(mine.values().toArray(double[][]::new), CORRECT));
        List<TrialResult> results = run.of(contender, budget);
        return new Cell(
                contender,
                budget,
                mine.size(),
                accuracy,
                gain,
                fitSeconds(results),
                remark(contender, baseline, mine.size(), results));
    }

    private static Optional<Contender> baseline(Run run, Budget budget) {
        return run.withRole(budget.isZero() ? Role.SOURCE_ONLY : Role.SCRATCH);
    }

    private static Optional<Gain> gain(
            Contender baseline,
            Contender contender,
            NavigableMap<Integer, double[]> mine,
            NavigableMap<Integer, double[]> theirs) {
        List<Integer> paired =
                mine.keySet().stream().filter(theirs::containsKey).toList();
        if (paired.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Gain.of(baseline.name(), contender.role(), rows(mine, paired), rows(theirs, paired)));
    }

    private static double[][] rows(NavigableMap<Integer, double[]> bySeed, List<Integer> seeds) {
        return seeds.stream().map(s -> Objects.requireNonNull(bySeed.get(s))).toArray(double[][]::new);
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
        for (TrialResult result : results) {
            if (result.outcome() instanceof Outcome.NotApplicable notApplicable) {
                return "not applicable, because " + notApplicable.because();
            }
            if (result.outcome() instanceof Outcome.Failed failed) {
                return "failed: " + failed.cause();
            }
        }
        if (results.isEmpty()) {
            return "no result yet";
        }
        return switch (contender.role()) {
            case UPPER_BOUND -> "upper bound: sees every label of the target's training pool";
            case SCRATCH -> "the baseline";
            case TRANSFER, BASELINE ->
                baseline.isEmpty()
                        ? "no verdict: without target labels scratch is a guess; add source-only"
                        : tooFew(finished);
            case SOURCE_ONLY -> baseline.isEmpty() ? "the baseline" : tooFew(finished);
        };
    }

    private static String tooFew(int finished) {
        return finished < Verdict.FEWEST_SEEDS ? "no verdict below " + Verdict.FEWEST_SEEDS + " seeds" : "";
    }

    private static List<Cell> corrected(List<Cell> cells) {
        int[] tested = IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).gain().flatMap(Gain::verdict).isPresent())
                .toArray();
        double[] adjusted = Holm.adjust(IntStream.of(tested)
                .mapToDouble(i -> cells.get(i).gain().orElseThrow().correctedP())
                .toArray());
        List<Cell> result = new ArrayList<>(cells);
        for (int k = 0; k < tested.length; k++) {
            Cell cell = cells.get(tested[k]);
            result.set(tested[k], cell.withGain(cell.gain().orElseThrow().corrected(adjusted[k])));
        }
        return result;
    }
}
