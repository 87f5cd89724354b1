package dev.graft.runner.store;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * {@code curves.csv}: every measure of every finished trial, and of its snapshots. Its order is that of the experiment,
 * and it holds no times: the same experiment and seed give the same bytes.
 */
final class CurvesFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setHeader("contender", "budget", "seed", "step", "measure", "value")
            .get();

    private CurvesFile() {}

    static String write(Run run) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (Contender contender : run.allContenders()) {
                for (Budget budget : run.budgets()) {
                    for (TrialResult result : run.of(contender, budget)) {
                        if (result.outcome() instanceof Outcome.Finished finished) {
                            for (Checkpoint checkpoint : run.files().checkpoints(result)) {
                                print(csv, result, Long.toString(checkpoint.step()), checkpoint.measures());
                            }
                            print(csv, result, "", finished.measures());
                        }
                    }
                }
            }
        }
        return text.toString();
    }

    private static void print(CSVPrinter csv, TrialResult result, String step, Map<String, Double> measures)
            throws IOException {
        for (Map.Entry<String, Double> measure : measures.entrySet()) {
            csv.printRecord(
                    result.trial().contender(),
                    BudgetWords.of(result.trial().budget()),
                    result.trial().seed(),
                    step,
                    measure.getKey(),
                    measure.getValue());
        }
    }
}
