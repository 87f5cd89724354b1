package dev.graft.report.findings;

import dev.graft.core.benefit.Benefit;
import dev.graft.core.benefit.BenefitTable;
import dev.graft.core.benefit.Benefits;
import dev.graft.core.benefit.Measured;
import dev.graft.core.benefit.Worth;
import dev.graft.core.labels.Budget;
import dev.graft.core.statistics.Interval;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code benefits.csv}: what transfer is worth to each contender, with its intervals. What is of the whole curve has no budget;
 * what is infinite is {@code inf} or {@code -inf}, and what cannot be had has no line.
 */
public final class BenefitFile {
    private final StringBuilder lines = new StringBuilder("contender,budget,benefit,value,low,high\n");

    private BenefitFile() {}

    /** The file as text; lines end as on Unix. */
    public static String of(BenefitTable table) {
        BenefitFile file = new BenefitFile();
        table.rows().forEach(file::add);
        return file.lines.toString();
    }

    private void add(Benefits row) {
        String contender = row.contender().name();
        for (Benefit benefit : Benefit.values()) {
            String id = benefit.name().toLowerCase(Locale.ROOT).replace('_', '-');
            add(contender, "", id, Optional.of(row.of(benefit)));
        }
        for (Worth worth : row.worths()) {
            String budget = words(worth.budget());
            add(contender, budget, "worth-in-labels", Optional.of(worth.labels()));
            add(contender, budget, "gap-closed", worth.gapClosed());
            add(
                    contender,
                    budget,
                    "negative-transfer-gap",
                    worth.negativeTransfer().map(Worth.NegativeTransfer::gap));
        }
    }

    private void add(String contender, String budget, String benefit, Optional<Measured> measured) {
        measured.filter(Measured::isKnown).ifPresent(number -> {
            Optional<Interval> interval = number.interval();
            lines.append(String.join(
                            ",",
                            quoted(contender),
                            budget,
                            benefit,
                            words(number.value()),
                            interval.map(i -> words(i.low())).orElse(""),
                            interval.map(i -> words(i.high())).orElse("")))
                    .append('\n');
        });
    }

    private static String words(Budget budget) {
        if (budget instanceof Budget.PerClass perClass) {
            return "per-class:" + perClass.labels();
        }
        return budget instanceof Budget.Count count ? "count:" + count.labels() : "share:" + budget.size();
    }

    private static String words(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        return Double.toString(number);
    }

    /** As RFC 4180 has it. */
    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
