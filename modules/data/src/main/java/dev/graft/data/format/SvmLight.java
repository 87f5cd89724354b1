package dev.graft.data.format;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Sparse;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sparse vectors in a text file, a line for each: {@code label id:value id:value ... # comment}, with ids in ascending
 * order; {@code qid:} is passed over. May be gzipped.
 *
 * <p>Source: T. Joachims, "Making large-scale SVM learning practical", 1999, and svmlight.joachims.org. Read here and not
 * by Tribuo, whose types stay with the learners.
 *
 * @param labels of each line, numbers without a needless fraction or sign: "1", "-1", "0.5"
 */
public record SvmLight(InputFile file, Sparse samples, List<String> labels) {
    /** The largest width that is believed without being told: an id that is wrong must not make vectors of gigabytes. */
    private static final int WIDEST = 1 << 24;

    /**
     * Reads a file.
     *
     * @param firstId the id of the first feature: 1 as the format says, or 0 as some programs write
     * @param features the width of the vectors; 0 to take the largest id of the file
     * @throws GraftException if the file is no such file, with the line
     */
    public static SvmLight read(InputFile file, int firstId, int features) {
        Lines lines = new Lines(file, firstId, features == 0 ? WIDEST : features);
        try (BufferedReader text = file.text()) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw file.failed(e);
        }
        return lines.read(features);
    }

    /** The vectors while they are read. Not thread-safe. */
    private static final class Lines {
        private final InputFile file;
        private final int firstId;
        private final int width;
        private final List<String> labels = new ArrayList<>();
        private int[] starts = new int[1024];
        private int[] columns = new int[1024];
        private double[] values = new double[1024];
        private int size;
        private int widest;
        private long line;

        Lines(InputFile file, int firstId, int width) {
            this.file = file;
            this.firstId = firstId;
            this.width = width;
        }

        void add(String text) {
            line++;
            int comment = text.indexOf('#');
            String content = (comment < 0 ? text : text.substring(0, comment)).strip();
            if (content.isEmpty()) {
                return;
            }
            String[] words = content.split("\\s+", -1);
            labels.add(ClassLabels.word(number(words[0], "a label")));
            int last = -1;
            for (int i = 1; i < words.length; i++) {
                if (!words[i].startsWith("qid:")) {
                    last = entry(words[i], last);
                }
            }
            starts = labels.size() == starts.length ? Arrays.copyOf(starts, 2 * starts.length) : starts;
            starts[labels.size()] = size;
        }

        private int entry(String word, int last) {
            int colon = word.indexOf(':');
            if (colon < 0) {
                throw file.bad(line, "expected id:value, found \"%s\". Mend the line, or remove it.".formatted(word));
            }
            int column = column(word.substring(0, colon), word);
            if (column <= last) {
                throw file.bad(
                        line,
                        "feature %s comes after %d: ids must ascend. Sort the line by id."
                                .formatted(word, last + firstId));
            }
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            columns[size] = column;
            values[size++] = number(word.substring(colon + 1), "a value in \"" + word + "\"");
            widest = Math.max(widest, column + 1);
            return column;
        }

        private int column(String id, String word) {
            if (!id.matches("\\d{1,18}")) {
                throw file.bad(line, "expected id:value, found \"%s\". Mend the line, or remove it.".formatted(word));
            }
            long column = Long.parseLong(id) - firstId;
            if (column < 0) {
                throw file.bad(line, "feature 0 in \"%s\", expected ids from 1. Set first-id: 0.".formatted(word));
            }
            if (column >= width) {
                throw file.bad(
                        line,
                        "feature %s is beyond the last one, %d. Mend it, or set features to the width of the vectors."
                                .formatted(id, width - 1L + firstId));
            }
            return (int) column;
        }

        private double number(String word, String what) {
            try {
                double value = Double.parseDouble(word);
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                // said below, as for NaN
            }
            throw file.bad(
                    line,
                    "expected %s that is a number, found \"%s\". Mend the line, or remove it.".formatted(what, word));
        }

        SvmLight read(int features) {
            if (labels.isEmpty()) {
                throw file.bad("has no vectors. Each line is: label id:value id:value ...");
            }
            Sparse samples = Sparse.of(
                    features == 0 ? Math.max(1, widest) : features,
                    Arrays.copyOf(starts, labels.size() + 1),
                    Arrays.copyOf(columns, size),
                    Arrays.copyOf(values, size));
            return new SvmLight(file, samples, List.copyOf(labels));
        }
    }
}
