package dev.graft.core.benefit;

import dev.graft.core.labels.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A number of a {@link BenefitTable} with its name, as files and listings have it.
 *
 * @param budget empty for what is of the whole curve
 * @param benefit in kebab-case: "area-ratio", "worth-in-labels"
 * @param measured a number that can be had
 */
public record BenefitLine(String contender, Optional<Budget> budget, String benefit, Measured measured) {
    /** The numbers of a table that can be had, row by row: of the whole curve first, then of each budget. */
    public static List<BenefitLine> of(BenefitTable table) {
        List<BenefitLine> lines = new ArrayList<>();
        for (Benefits row : table.rows()) {
            String contender = row.contender().name();
            for (Benefit benefit : Benefit.values()) {
                String id = benefit.name().toLowerCase(Locale.ROOT).replace('_', '-');
                lines.add(new BenefitLine(contender, Optional.empty(), id, row.of(benefit)));
            }
            row.worths().forEach(worth -> lines.addAll(of(contender, worth)));
        }
        return lines.stream().filter(line -> line.measured().isKnown()).toList();
    }

    private static List<BenefitLine> of(String contender, Worth worth) {
        Optional<Budget> budget = Optional.of(worth.budget());
        List<BenefitLine> lines = new ArrayList<>();
        lines.add(new BenefitLine(contender, budget, "worth-in-labels", worth.labels()));
        worth.gapClosed().ifPresent(gap -> lines.add(new BenefitLine(contender, budget, "gap-closed", gap)));
        worth.negativeTransfer()
                .ifPresent(
                        other -> lines.add(new BenefitLine(contender, budget, "negative-transfer-gap", other.gap())));
        return lines;
    }
}
