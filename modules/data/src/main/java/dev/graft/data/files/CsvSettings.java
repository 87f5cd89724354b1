package dev.graft.data.files;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which table, and what its columns mean.
 *
 * @param file the path of the table
 * @param label the column of classes
 * @param where empty for all rows, or {@code column=value} for those with this value; the column is no feature
 * @param text empty, or the column of texts: the samples are these, not the numbers
 * @param without columns that are no features, with commas between them
 * @param delimiter one character, or "tab"
 * @param header whether the first row names the columns
 */
public record CsvSettings(
        @Setting(byDefault = "", about = "path of the table; may be gzipped (.csv.gz)")
        String file,

        @Setting(byDefault = "label", about = "column of classes")
        String label,

        @Setting(
                byDefault = "",
                about = "column=value: only these rows, so that one table serves as source and target; empty for all")
        String where,

        @Setting(byDefault = "", about = "column of texts, if the samples are texts; empty if they are numbers")
        String text,

        @Setting(byDefault = "", about = "columns that are no features, with commas between: \"id, name\"")
        String without,

        @Setting(byDefault = ",", about = "what stands between values: one character, or tab")
        String delimiter,

        @Setting(byDefault = "true", about = "false if there is no row of names: columns are then 1, 2, ...")
        boolean header) {
    public CsvSettings {
        OwnFile.require(file, "csv");
        require(!label.isBlank(), "label is empty: name the column of classes");
        require(
                where.isEmpty() || where.indexOf('=') > 0,
                "where must be column=value, as region=north, was \"%s\"",
                where);
        require(
                delimiter.length() == 1 || delimiter.equals("tab"),
                "delimiter must be one character or tab, was \"%s\"",
                delimiter);
        require(
                delimiter.length() > 1 || "\"\r\n".indexOf(delimiter.charAt(0)) < 0,
                "delimiter must not be a quote or a line break");
    }

    /** The rows that are wanted, if not all are. */
    Optional<Condition> condition() {
        int equals = where.indexOf('=');
        return where.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(
                        where.substring(0, equals).strip(),
                        where.substring(equals + 1).strip()));
    }

    /** Rows with this value in this column. */
    record Condition(String column, String value) {}

    List<String> left() {
        return Stream.of(without.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    char separator() {
        return delimiter.equals("tab") ? '\t' : delimiter.charAt(0);
    }
}
