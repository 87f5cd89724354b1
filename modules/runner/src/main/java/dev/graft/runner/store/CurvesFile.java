package dev.graft.runner.store;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * {@code curves.csv}: every measure of every finished trial, computed from its kept predictions, so also a measure that is
 * younger than the run; and of its snapshots, as they were measured then. Its order is that of the experiment, and it holds no
 * times: the same experiment and seed give the same bytes.
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
        Map<String, Map<String, Double>> byHash = new HashMap<>();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (Contender contender : run.allContenders()) {
                for (Budget budget : run.budgets()) {
                    for (TrialResult result : run.of(contender, budget)) {
                        if (result.outcome() instanceof Outcome.Finished) {
                            for (Checkpoint checkpoint : run.files().checkpoints(result)) {
                                print(csv, result, Long.toString(checkpoint.step()), checkpoint.measures());
                            }
                            print(
                                    csv,
                                    result,
                                    "",
                                    byHash.computeIfAbsent(result.hash(), hash -> measures(run, result)));
                        }
                    }
                }
            }
        }
        return text.toString();
    }

    private static Map<String, Double> measures(Run run, TrialResult result) {
        try {
            return run.yardstick().average().all(run.files().predictions(result), run.heldOut());
        } catch (IllegalArgumentException e) {
            throw new GraftException(
                    "trial %s: its predictions are not of this run: %s. Remove its folder and run the experiment again."
                            .formatted(result.hash(), e.getMessage()),
                    e);
        }
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
