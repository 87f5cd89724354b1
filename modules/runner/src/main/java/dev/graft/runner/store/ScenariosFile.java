package dev.graft.runner.store;

import dev.graft.core.GraftException;
import dev.graft.core.measure.Measure;
import dev.graft.core.standing.ScenarioCell;
import dev.graft.core.standing.ScenarioTable;
import dev.graft.core.statistics.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** {@code scenarios.csv}: a row per scenario and contender; what is not known is empty. */
public final class ScenariosFile {
    private static final List<String> COLUMNS = List.of(
            "scenario",
            "contender",
            "measure",
            "mean",
            "deviation",
            "seeds",
            "verdicts",
            "published",
            "difference",
            "missing");

    private ScenariosFile() {}

    /** Writes the file into a folder, which is made if it does not exist. */
    public static void write(ScenarioTable table, Path folder) {
        try {
            Files.createDirectories(folder);
            Whole.write(folder.resolve("scenarios.csv"), text(table));
        } catch (IOException e) {
            throw new GraftException(
                    "%s: the table of scenarios cannot be written there: %s. Make the folder writable."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    private static String text(ScenarioTable table) throws IOException {
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator('\n')
                .setHeader(COLUMNS.toArray(String[]::new))
                .get();
        try (CSVPrinter csv = new CSVPrinter(text, format)) {
            for (ScenarioTable.Row row : table.rows()) {
                for (String contender : table.contenders().keySet()) {
                    csv.printRecord(row(table.measure(), row, contender));
                }
            }
        }
        return text.toString();
    }

    private static List<Object> row(Measure measure, ScenarioTable.Row row, String contender) {
        ScenarioCell cell = row.cell(contender);
        List<Object> values = new ArrayList<>(List.of(row.scenario(), contender, measure.id()));
        values.add(cell.isMeasured() ? (Object) cell.mean() : "");
        values.add(cell.deviation().map(Object.class::cast).orElse(""));
        values.add(cell.values().length);
        values.add(cell.gains().stream()
                .flatMap(gain -> gain.verdict().stream())
                .map(Verdict::words)
                .collect(Collectors.joining("; ")));
        values.add(cell.published().map(Object.class::cast).orElse(""));
        values.add(cell.difference().map(Object.class::cast).orElse(""));
        values.add(cell.missing());
        return values;
    }
}
