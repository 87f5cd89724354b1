package dev.graft.report.findings;

import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Estimate;
import dev.graft.core.statistics.Gain;
import dev.graft.core.statistics.TaskRow;
import java.util.List;
import java.util.Optional;

/**
 * {@code tasks.csv}: every contender at every budget on every task, with its gain over the baseline, the 95 % interval of the gain,
 * its p-value after correction over all tasks, and the verdict. What has no value has no line.
 */
public final class TaskFile {
    private static final String HEAD = "contender,budget,task,value,gain,low,high,p,verdict\n";

    private TaskFile() {}

    /** The file as text; lines end as on Unix. */
    public static String of(TaskFindings findings) {
        List<String> tasks = findings.table().tasks();
        StringBuilder file = new StringBuilder(HEAD);
        for (TaskRow row : findings.table().rows()) {
            for (int t = 0; t < tasks.size(); t++) {
                Cell cell = row.cells().get(t);
                String task = tasks.get(t);
                cell.value().ifPresent(value -> file.append(line(cell, task, value)));
            }
        }
        return file.toString();
    }

    private static String line(Cell cell, String task, Estimate value) {
        Optional<Estimate> gain = cell.gain().map(Gain::estimate);
        return String.join(
                        ",",
                        BenefitFile.quoted(cell.contender().name()),
                        BenefitFile.words(cell.budget()),
                        BenefitFile.quoted(task),
                        Double.toString(value.mean()),
                        gain.map(g -> Double.toString(g.mean())).orElse(""),
                        gain.map(g -> Double.toString(g.interval(0.95).low())).orElse(""),
                        gain.map(g -> Double.toString(g.interval(0.95).high())).orElse(""),
                        cell.gain()
                                .filter(g -> g.verdict().isPresent())
                                .map(g -> Double.toString(g.correctedP()))
                                .orElse(""),
                        cell.gain().flatMap(Gain::verdict).map(v -> v.words()).orElse(""))
                + "\n";
    }
}
