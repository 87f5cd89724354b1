package dev.graft.core.benefit;

import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.strategy.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What transfer is worth to each contender of a run that can have a verdict, by one measure.
 *
 * @param threshold that {@link Benefit#TO_THRESHOLD} is about, as the measure has it; what scratch reaches with its most labels
 *     where none is given
 * @param rows in the order of contenders; without those that share no finished budget with the baseline
 */
public record BenefitTable(Measure measure, OptionalDouble threshold, List<Benefits> rows) {
    public BenefitTable {
        rows = List.copyOf(rows);
    }

    /** The table of a run, the threshold being what scratch reaches with its most labels. */
    public static BenefitTable of(Run run, Measure measure) {
        return of(run, measure, OptionalDouble.empty());
    }

    /**
     * The table of a run. Empty without a contender from scratch.
     *
     * @param threshold that {@link Benefit#TO_THRESHOLD} is about, as the measure has it
     */
    public static BenefitTable of(Run run, Measure measure, OptionalDouble threshold) {
        Optional<Contender> scratch = run.withRole(Role.SCRATCH);
        if (scratch.isEmpty()) {
            return new BenefitTable(measure, threshold, List.of());
        }
        Goodness goodness = new Goodness(measure);
        Replicates replicates = Replicates.of(run, goodness);
        List<Benefits> rows = run.contenders().stream()
                .filter(c -> c.role() != Role.SCRATCH && c.role() != Role.UPPER_BOUND)
                .flatMap(c -> Pairing.of(run, replicates, c, scratch.get(), threshold, goodness).stream())
                .toList();
        return new BenefitTable(measure, threshold, rows);
    }

    /** The row of a contender, if it has one. */
    public Optional<Benefits> of(Contender contender) {
        return rows.stream().filter(row -> row.contender().equals(contender)).findFirst();
    }
}
