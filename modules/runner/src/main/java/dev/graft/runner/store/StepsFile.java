package dev.graft.runner.store;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.statistics.Interval;
import dev.graft.core.statistics.StepCurve;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** {@code steps.csv}: the learning curves over training steps as the report draws them; the same bytes for the same run. */
final class StepsFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setHeader("contender", "budget", "step", "seeds", "stopped", "measure", "mean", "low", "high")
            .get();

    private StepsFile() {}

    /** The file's text; empty if no strategy took snapshots. */
    static Optional<String> write(Run run) throws IOException {
        StringWriter text = new StringWriter();
        boolean any = false;
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (Contender contender : run.allContenders()) {
                for (Budget budget : run.budgets()) {
                    for (Measure measure : Measure.values()) {
                        for (StepCurve.Point point :
                                StepCurve.of(run, contender, budget, measure).points()) {
                            print(csv, contender, budget, measure, point);
                            any = true;
                        }
                    }
                }
            }
        }
        return any ? Optional.of(text.toString()) : Optional.empty();
    }

    private static void print(
            CSVPrinter csv, Contender contender, Budget budget, Measure measure, StepCurve.Point point)
            throws IOException {
        csv.printRecord(
                contender.name(),
                BudgetWords.of(budget),
                point.step(),
                point.seeds(),
                point.stopped(),
                measure.id(),
                point.mean(),
                point.interval().<Object>map(Interval::low).orElse(""),
                point.interval().<Object>map(Interval::high).orElse(""));
    }
}
