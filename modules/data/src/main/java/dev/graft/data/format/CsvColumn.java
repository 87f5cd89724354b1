package dev.graft.data.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** A column of a table while it is read, value by value. Not thread-safe. */
sealed interface CsvColumn {
    String name();

    /** Adds the value of a row, which stands in this line. */
    void add(CSVRecord row, long line);

    /** Words, none of them empty. */
    record Words(InputFile file, String name, int index, List<String> values) implements CsvColumn {
        Words(InputFile file, String name, int index) {
            this(file, name, index, new ArrayList<>());
        }

        @Override
        public void add(CSVRecord row, long line) {
            String word = row.get(index).strip();
            if (word.isEmpty()) {
                throw file.bad(
                        line, "column \"%s\": the value is missing. Fill it in, or remove the row.".formatted(name));
            }
            values.add(word);
        }
    }

    /** Finite numbers. */
    final class Figures implements CsvColumn {
        private final InputFile file;
        private final String name;
        private final int index;
        private double[] values = new double[64];
        private int size;

        Figures(InputFile file, String name, int index) {
            this.file = file;
            this.name = name;
            this.index = index;
        }

        @Override
        public String name() {
            return name;
        }

        double[] values() {
            return Arrays.copyOf(values, size);
        }

        @Override
        public void add(CSVRecord row, long line) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = parse(row.get(index).strip(), line);
        }

        private double parse(String text, long line) {
            try {
                double value = Double.parseDouble(text);
                if (Double.isFinite(value) && Character.isDigit(lastOf(text)) && !text.contains("x")) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                // said below, as for those that only Java takes for numbers
            }
            throw file.bad(
                    line,
                    "column \"%s\": expected a number, found %s. %s".formatted(name, found(text), advice(name, text)));
        }

        /** Java takes "1f" and "0x1p3" for numbers, and "1." is one. */
        private static char lastOf(String text) {
            return text.endsWith(".") ? '0' : text.charAt(text.length() - 1);
        }

        private static String found(String text) {
            return text.isEmpty()
                    ? "nothing"
                    : "\"" + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + "\"";
        }

        private static String advice(String name, String text) {
            return text.matches("[+-]?\\d+,\\d+")
                    ? "Write a decimal point for the comma."
                    : text.isEmpty() || text.matches("(?i)[+-]?(nan|na|n/a|null|none|inf|infinity|\\?)")
                            ? "Missing values are not guessed: fill them in, remove the row, or leave the column out (without: %s)."
                                    .formatted(name)
                            : "Mend it, or leave the column out (without: %s).".formatted(name);
        }
    }
}
