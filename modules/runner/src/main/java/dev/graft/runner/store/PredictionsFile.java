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

/**
 * {@code predictions.csv}: the position of a held-out sample in the target or the task, then its probability of each class, or the
 * number that is predicted. Where there are several tasks, each begins with a line of its own.
 */
final class PredictionsFile {
    private static final String SAMPLE = "sample";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private PredictionsFile() {}

    /**
     * Writes them.
     *
     * @param positions of the held-out samples of each task
     */
    static String write(List<Scores> tasks, List<int[]> positions) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (int t = 0; t < tasks.size(); t++) {
                write(tasks.get(t), positions.get(t), csv);
            }
        }
        return text.toString();
    }

    private static void write(Scores scores, int[] samples, CSVPrinter csv) throws IOException {
        csv.print(SAMPLE);
        if (scores instanceof Scores.OfClasses probabilities) {
            csv.printRecord(probabilities.classes());
            for (int i = 0; i < samples.length; i++) {
                csv.print(samples[i]);
                for (double score : probabilities.values()[i]) {
                    csv.print((float) score); // single precision: what a measure needs, at half the length
                }
                csv.println();
            }
        } else if (scores instanceof Scores.OfReals numbers) {
            csv.println();
            for (int i = 0; i < samples.length; i++) {
                csv.printRecord(samples[i], numbers.values()[i]);
            }
        }
    }

    static List<Scores> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser csv = FORMAT.parse(reader)) {
            List<Scores> tasks = Blocks.of(csv.getRecords(), List.of(SAMPLE)).stream()
                    .map(PredictionsFile::scores)
                    .toList();
            if (tasks.isEmpty()) {
                throw new IllegalArgumentException("it is empty");
            }
            return tasks;
        }
    }

    private static Scores scores(Blocks.Block block) {
        List<String> classes = block.head().stream().skip(1).toList();
        if (classes.isEmpty()) {
            return new Scores.OfReals(block.rows().stream()
                    .mapToDouble(row -> Double.parseDouble(row.get(1)))
                    .toArray());
        }
        return new Scores.OfClasses(
                classes,
                block.rows().stream()
                        .map(row -> row.stream()
                                .skip(1)
                                .mapToDouble(Float::parseFloat)
                                .toArray())
                        .toArray(double[][]::new));
    }
}
