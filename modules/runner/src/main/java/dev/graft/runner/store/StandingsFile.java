package dev.graft.runner.store;

import dev.graft.core.GraftException;
import dev.graft.core.standing.Standing;
import dev.graft.core.standing.Standings;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** {@code comparison.csv}: a row per strategy, best mean rank first; the last columns are its values on the scenarios. */
public final class StandingsFile {
    private static final List<String> COLUMNS = List.of(
            "strategy", "mean-rank", "mean", "low", "high", "improvement", "improvement-low", "improvement-high");

    private StandingsFile() {}

    /** Writes the file into a folder, which is made if it does not exist. */
    public static void write(Standings standings, Path folder) {
        try {
            Files.createDirectories(folder);
            Whole.write(folder.resolve("comparison.csv"), text(standings));
        } catch (IOException e) {
            throw new GraftException(
                    "%s: the comparison cannot be written there: %s. Make the folder writable, or name another with --to."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    private static String text(Standings standings) throws IOException {
        StringWriter text = new StringWriter();
        List<String> header = new ArrayList<>(COLUMNS);
        header.addAll(standings.scenarios());
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator('\n')
                .setHeader(header.toArray(String[]::new))
                .get();
        try (CSVPrinter csv = new CSVPrinter(text, format)) {
            for (Standing standing : standings.standings()) {
                csv.printRecord(row(standings, standing));
            }
        }
        return text.toString();
    }

    private static List<Object> row(Standings standings, Standing standing) {
        List<Object> row = new ArrayList<>(List.of(
                standing.name(),
                standing.meanRank(),
                standing.mean(),
                standing.interval().low(),
                standing.interval().high()));
        standing.improvement()
                .ifPresentOrElse(
                        one -> row.addAll(List.of(
                                one.probability(),
                                one.interval().low(),
                                one.interval().high())),
                        () -> row.addAll(List.of("", "", "")));
        for (int scenario = 0; scenario < standings.scenarios().size(); scenario++) {
            row.add(standing.value(scenario));
        }
        return row;
    }
}
