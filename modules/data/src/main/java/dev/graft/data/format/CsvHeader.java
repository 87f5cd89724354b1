package dev.graft.data.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** The names in the first row of a table. */
final class CsvHeader {
    private CsvHeader() {}

    /** The names: each there, no two alike, not all of them numbers. */
    static List<String> of(InputFile file, CSVRecord first) {
        List<String> names = first.toList().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                throw file.bad(1, "column %d has no name. Give it one.".formatted(i + 1));
            }
            if (!seen.add(names.get(i))) {
                throw file.bad(1, "two columns are named \"%s\". Rename one.".formatted(names.get(i)));
            }
        }
        if (names.stream().allMatch(name -> name.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?"))) {
            throw file.bad(
                    1,
                    "the first row has numbers (%s, ...), expected the names of the columns.".formatted(names.get(0))
                            + " Add a row of names, or set header: false; the names are then 1, 2, ...");
        }
        return names;
    }
}
