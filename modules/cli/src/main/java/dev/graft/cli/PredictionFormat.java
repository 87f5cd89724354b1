package dev.graft.cli;

import dev.graft.runner.store.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The option {@code --format} of {@code graft predict}. */
final class PredictionFormat {
    /** What predictions can be printed as. */
    enum Kind {
        TEXT,
        CSV,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (a table; probabilities rounded), csv or json. Default: ${DEFAULT-VALUE}")
    private Kind kind = Kind.TEXT;

    /** Prints predictions, a line for each: file, row where there are rows, class, probability. */
    void print(List<Prediction> predictions, PrintWriter out) {
        List<Map<String, Object>> rows =
                predictions.stream().map(PredictionFormat::row).toList();
        if (kind == Kind.JSON) {
            out.print(Json.page(rows));
        } else if (!rows.isEmpty()) {
            List<List<String>> cells = new ArrayList<>();
            cells.add(List.copyOf(rows.get(0).keySet()));
            rows.forEach(row -> cells.add(row.values().stream().map(this::text).toList()));
            if (kind == Kind.TEXT) {
                TextTable.print(cells, out);
            } else {
                cells.forEach(line -> out.print(
                        line.stream().map(PredictionFormat::quoted).collect(Collectors.joining(",", "", "\n"))));
            }
        }
        out.flush();
    }

    private static Map<String, Object> row(Prediction prediction) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", prediction.file());
        prediction.row().ifPresent(number -> row.put("row", number));
        row.put("class", prediction.className());
        row.put("probability", prediction.probability());
        return row;
    }

    private String text(Object value) {
        return kind == Kind.TEXT && value instanceof Float probability
                ? String.format(Locale.ROOT, "%.4f", probability)
                : value.toString();
    }

    /** A value of a CSV file (RFC 4180). */
    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
