package dev.graft.data.format;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.samples.Dense;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table in a text file (RFC 4180, with any delimiter; UTF-8; may be gzipped): columns of numbers and columns of words.
 *
 * <p>Every row has as many values as the header, every value of a wanted column is there, and numbers are finite; else
 * the file is refused with the line and the column. Numbers are read at once, 8 bytes each.
 */
public final class CsvTable {
    private final InputFile file;
    private final List<String> header;
    private final List<CsvColumn> columns;
    private final int rows;

    private CsvTable(InputFile file, List<String> header, List<CsvColumn> columns, int rows) {
        this.file = file;
        this.header = header;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * How a table is written and which columns are wanted.
     *
     * @param header whether the first row names the columns; else their names are "1", "2", ...
     * @param words the columns to be read as words; each must be there
     * @param numbers which of the other columns are to be read as numbers
     */
    public record Layout(char delimiter, boolean header, Set<String> words, Predicate<String> numbers) {
        public Layout {
            words = Set.copyOf(words);
        }
    }

    /**
     * Reads a table.
     *
     * @throws GraftException if the file is no such table, with the line
     */
    public static CsvTable read(InputFile file, Layout layout) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(layout.delimiter())
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (Reader text = file.text();
                CSVParser parser = CSVParser.parse(text, format)) {
            return read(file, layout, parser);
        } catch (IOException e) {
            throw file.failed(e);
        }
    }

    private static CsvTable read(InputFile file, Layout layout, CSVParser parser) throws IOException {
        CsvRows rows = new CsvRows(file, parser);
        CSVRecord first = rows.next();
        if (first == null) {
            throw file.bad("is empty. A table has a row of names and rows of values.");
        }
        List<String> header = layout.header() ? CsvHeader.of(file, first) : numbered(first.size());
        List<CsvColumn> columns = columns(file, layout, header);
        int count = 0;
        for (CSVRecord row = layout.header() ? rows.next() : first; row != null; row = rows.next()) {
            if (row.size() != header.size()) {
                throw file.bad(
                        rows.line(),
                        "the row has %d values, expected %d: %s. Mend the row, or set the delimiter."
                                .formatted(row.size(), header.size(), shortened(header)));
            }
            for (CsvColumn column : columns) {
                column.add(row, rows.line());
            }
            count++;
            if (8L * count * columns.size() > file.limit()) {
                throw file.tooLarge();
            }
        }
        if (count == 0) {
            throw file.bad("has names and no rows. Add rows.");
        }
        return new CsvTable(file, header, columns, count);
    }

    private static List<CsvColumn> columns(InputFile file, Layout layout, List<String> header) {
        for (String word : layout.words()) {
            requireColumn(file, header, word);
        }
        List<CsvColumn> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (layout.words().contains(name)) {
                columns.add(new CsvColumn.Words(file, name, i));
            } else if (layout.numbers().test(name)) {
                columns.add(new CsvColumn.Figures(file, name, i));
            }
        }
        return columns;
    }

    /** Refuses a name that is no column of the header. */
    private static void requireColumn(InputFile file, List<String> header, String name) {
        if (!header.contains(name)) {
            String hint = header.size() == 1
                    ? ". Is the delimiter another one?"
                    : Nearest.of(name, header)
                            .map(near -> "; did you mean \"" + near + "\"?")
                            .orElse(".");
            throw file.bad(
                    1, "there is no column \"%s\"%s The columns are: %s.".formatted(name, hint, shortened(header)));
        }
    }

    private static List<String> numbered(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(Integer::toString).toList();
    }

    private static String shortened(List<String> names) {
        int shown = 12;
        return names.size() <= shown
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, shown)) + " and %d more".formatted(names.size() - shown);
    }

    /** The file, for messages about it. */
    public InputFile file() {
        return file;
    }

    /** The names of all columns, also of those that were not wanted. */
    public List<String> header() {
        return header;
    }

    /**
     * Refuses a name that is no column.
     *
     * @throws GraftException with the nearest name
     */
    public void requireColumn(String name) {
        requireColumn(file, header, name);
    }

    /** A column of words, {@code [rows]}. */
    public List<String> words(String name) {
        return columns.stream()
                .filter(column ->
                        column instanceof CsvColumn.Words && column.name().equals(name))
                .findFirst()
                .map(column -> ((CsvColumn.Words) column).values())
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" was not read as words"));
    }

    /**
     * The columns of numbers as vectors {@code [rows, columns]} with their names.
     *
     * @throws GraftException if there are none
     */
    public Dense numbers() {
        List<CsvColumn.Figures> figures = columns.stream()
                .filter(CsvColumn.Figures.class::isInstance)
                .map(CsvColumn.Figures.class::cast)
                .toList();
        if (figures.isEmpty()) {
            throw file.bad("has no columns of numbers beside %s. Add some, or name a text column."
                    .formatted(columns.stream().map(CsvColumn::name).toList()));
        }
        double[][] values = figures.stream().map(CsvColumn.Figures::values).toArray(double[][]::new);
        return Dense.over(rows, values.length, (row, into) -> {
                    for (int column = 0; column < into.length; column++) {
                        into[column] = values[column][row];
                    }
                })
                .named(figures.stream().map(CsvColumn::name).toList());
    }
}
