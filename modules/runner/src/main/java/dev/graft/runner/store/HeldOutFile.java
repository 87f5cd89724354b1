package dev.graft.runner.store;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.runner.trial.HeldOut;
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
 * {@code held-out.csv}: the label of each held-out sample, by its position in the target or the task. The first line is the label
 * space, or says that labels are numbers; where there are several tasks, each begins with such a line. With it, every measure can
 * be computed from kept predictions.
 */
final class HeldOutFile {
    private static final String CLASSES = "classes";
    private static final String NUMBERS = "numbers";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    /** What the file holds of a task. */
    record Task(int[] positions, Labels labels) {}

    private HeldOutFile() {}

    static String write(List<HeldOut> tasks) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (HeldOut task : tasks) {
                write(task, csv);
            }
        }
        return text.toString();
    }

    private static void write(HeldOut task, CSVPrinter csv) throws IOException {
        if (task.labels() instanceof Classes classes) {
            csv.print(CLASSES);
            csv.printRecord(classes.names());
            for (int i = 0; i < classes.size(); i++) {
                csv.printRecord(task.positions()[i], classes.names().get(classes.value(i)));
            }
        } else if (task.labels() instanceof Reals numbers) {
            csv.printRecord(NUMBERS);
            for (int i = 0; i < numbers.size(); i++) {
                csv.printRecord(task.positions()[i], numbers.value(i));
            }
        }
    }

    static List<Task> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser csv = FORMAT.parse(reader)) {
            List<Task> tasks = Blocks.of(csv.getRecords(), List.of(CLASSES, NUMBERS)).stream()
                    .map(block -> new Task(positions(block), labels(block)))
                    .toList();
            if (tasks.isEmpty()) {
                throw new IllegalArgumentException(file.getFileName() + " is empty");
            }
            return tasks;
        }
    }

    private static int[] positions(Blocks.Block block) {
        return block.rows().stream()
                .mapToInt(row -> Integer.parseInt(row.get(0)))
                .toArray();
    }

    private static Labels labels(Blocks.Block block) {
        List<String> labels = block.rows().stream().map(row -> row.get(1)).toList();
        if (block.head().get(0).equals(NUMBERS)) {
            return Reals.of(labels.stream().mapToDouble(Double::parseDouble).toArray());
        }
        List<String> classes = block.head().stream().skip(1).toList();
        return Classes.of(classes, labels.stream().mapToInt(classes::indexOf).toArray());
    }
}
