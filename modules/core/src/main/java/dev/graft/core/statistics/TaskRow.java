package dev.graft.core.statistics;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import java.util.List;

/**
 * A contender at a budget, task by task.
 *
 * @param cells one per task, in their order; the remark of one says why there is no number or no verdict
 */
public record TaskRow(Contender contender, Budget budget, List<Cell> cells) {
    private static final double CONFIDENCE = 0.95;

    public TaskRow {
        cells = List.copyOf(cells);
    }

    /** In how many tasks this is the verdict. */
    public long count(Verdict verdict) {
        return cells.stream()
                .flatMap(cell -> cell.gain().flatMap(Gain::verdict).stream())
                .filter(verdict::equals)
                .count();
    }

    /**
     * In how many tasks the 95 % interval of the single gain, which is not corrected, lies on this side of 0: of tasks where
     * nothing is gained, one of forty does by chance.
     */
    public long beyond(boolean above) {
        return cells.stream()
                .flatMap(cell -> cell.gain().stream())
                .map(gain -> gain.estimate().interval(CONFIDENCE))
                .filter(interval -> above ? interval.low() > 0 : interval.high() < 0)
                .count();
    }

    /** In how many tasks there is a verdict at all. */
    public long judged() {
        return cells.stream()
                .filter(cell -> cell.gain().flatMap(Gain::verdict).isPresent())
                .count();
    }
}
