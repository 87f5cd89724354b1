package dev.graft.report.findings;

import dev.graft.core.benefit.BenefitLine;
import dev.graft.core.benefit.BenefitTable;
import dev.graft.core.labels.Budget;
import dev.graft.core.statistics.Interval;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code benefits.csv}: what transfer is worth to each contender, with its intervals. What is of the whole curve has no budget;
 * what is infinite is {@code inf} or {@code -inf}, and what cannot be had has no line.
 */
public final class BenefitFile {
    private static final String HEAD = "contender,budget,benefit,value,low,high\n";

    private BenefitFile() {}

    /** The file as text; lines end as on Unix. */
    public static String of(BenefitTable table) {
        return HEAD + BenefitLine.of(table).stream().map(BenefitFile::line).collect(Collectors.joining());
    }

    private static String line(BenefitLine line) {
        Optional<Interval> interval = line.measured().interval();
        return String.join(
                        ",",
                        quoted(line.contender()),
                        line.budget().map(BenefitFile::words).orElse(""),
                        line.benefit(),
                        words(line.measured().value()),
                        interval.map(i -> words(i.low())).orElse(""),
                        interval.map(i -> words(i.high())).orElse(""))
                + "\n";
    }

    static String words(Budget budget) {
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
    static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
