package dev.graft.cli;

import dev.graft.runner.store.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The option {@code --format} of every listing. */
final class Format {
    /** What a listing can be printed as. */
    enum Kind {
        TEXT,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json. Default: ${DEFAULT-VALUE}")
    private Kind kind = Kind.TEXT;

    boolean json() {
        return kind == Kind.JSON;
    }

    /**
     * Prints rows.
     *
     * @param rows values by name
     * @param columns the names that the text form shows, those that no row has left out
     */
    void print(List<Map<String, Object>> rows, List<String> columns, PrintWriter out) {
        if (json()) {
            out.print(Json.page(rows));
        } else {
            List<String> shown = columns.stream()
                    .filter(column -> rows.stream().anyMatch(row -> row.containsKey(column)))
                    .toList();
            List<List<String>> cells = new ArrayList<>();
            cells.add(shown);
            rows.forEach(row -> cells.add(shown.stream()
                    .map(column -> String.valueOf(row.getOrDefault(column, "")))
                    .toList()));
            TextTable.print(cells, out);
        }
        out.flush();
    }
}
