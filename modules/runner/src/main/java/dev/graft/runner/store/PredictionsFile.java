package dev.graft.runner.store;

import dev.graft.core.strategy.Scores;
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

/** {@code predictions.csv}: the position of a held-out sample in the target, then its probability of each class. */
final class PredictionsFile {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private PredictionsFile() {}

    /** Probabilities keep single precision: what a measure needs, at half the length. */
    static String write(Scores.OfClasses scores, int[] samples) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            csv.print("sample");
            csv.printRecord(scores.classes());
            for (int i = 0; i < samples.length; i++) {
                csv.print(samples[i]);
                for (double score : scores.values()[i]) {
                    csv.print((float) score);
                }
                csv.println();
            }
        }
        return text.toString();
    }

    static Scores.OfClasses read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser csv = FORMAT.parse(reader)) {
            List<CSVRecord> rows = csv.getRecords();
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("it is empty");
            }
            List<String> classes = rows.get(0).stream().skip(1).toList();
            double[][] values = rows.stream()
                    .skip(1)
                    .map(row ->
                            row.stream().skip(1).mapToDouble(Float::parseFloat).toArray())
                    .toArray(double[][]::new);
            return new Scores.OfClasses(classes, values);
        }
    }
}
