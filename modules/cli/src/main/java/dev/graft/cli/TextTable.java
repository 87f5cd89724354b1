package dev.graft.cli;

import java.io.PrintWriter;
import java.util.List;

/** Rows of words in columns that line up. */
final class TextTable {
    private TextTable() {}

    /** Prints rows of equal length, the first as a header. */
    static void print(List<List<String>> rows, PrintWriter out) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width =
                        rows.stream().mapToInt(r -> r.get(at).length()).max().orElse(0);
                line.append(row.get(column))
                        .append(" ".repeat(width - row.get(column).length() + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
