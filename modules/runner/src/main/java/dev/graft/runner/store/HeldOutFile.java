package dev.graft.runner.store;

import dev.graft.core.labels.Classes;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * {@code held-out.csv}: the label of each held-out target sample, by its position in the target; the first line is the
 * label space. With it, every measure can be computed from kept predictions.
 */
final class HeldOutFile {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private HeldOutFile() {}

    static String write(Classes labels, int[] samples) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            csv.print("classes");
            csv.printRecord(labels.names());
            for (int i = 0; i < samples.length; i++) {
                csv.printRecord(samples[i], labels.names().get(labels.value(i)));
            }
        }
        return text.toString();
    }

    static Classes read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser csv = FORMAT.parse(reader)) {
            List<CSVRecord> rows = csv.getRecords();
            if (rows.isEmpty() || rows.stream().skip(1).anyMatch(row -> row.size() != 2)) {
                throw new IllegalArgumentException(file.getFileName() + " does not name a class in every line");
            }
            List<String> classes = rows.get(0).stream().skip(1).toList();
            int[] labels = rows.stream()
                    .skip(1)
                    .mapToInt(row -> classes.indexOf(row.get(1)))
                    .toArray();
            return Classes.of(classes, labels);
        }
    }
}
