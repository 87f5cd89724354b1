package dev.graft.data.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a table one by one, with the line that each begins in. Not thread-safe. */
final class CsvRows {
    private final InputFile file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private long line;

    CsvRows(InputFile file, CSVParser parser) {
        this.file = file;
        this.parser = parser;
        this.rows = parser.iterator();
    }

    /** The next row; null after the last. */
    @Nullable
    CSVRecord next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CSVRecord row = rows.next();
            line = parser.getCurrentLineNumber() - breaks(row);
            return row;
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            if (cause instanceof CharacterCodingException || !(cause instanceof CSVException)) {
                throw cause;
            }
            throw file.bad(
                    parser.getCurrentLineNumber(),
                    "a quote (\") is never closed, or text follows the closing one."
                            + " A quote within a quoted value is written twice.");
        }
    }

    /** The line of the row that {@link #next} gave. */
    long line() {
        return line;
    }

    private static long breaks(CSVRecord row) {
        return row.stream()
                .mapToLong(value -> value.chars().filter(c -> c == '\n').count())
                .sum();
    }
}
