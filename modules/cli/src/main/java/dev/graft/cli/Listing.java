package dev.graft.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Option;

/** The option {@code --search} of listings, and what their columns have in common. */
final class Listing {
    private static final int SHORT = 36;

    @Option(names = "--search", paramLabel = "TEXT", description = "Only lines in which this text occurs.")
    private String search = "";

    /** The rows in which the text occurs, in any letters. */
    List<Map<String, Object>> found(List<Map<String, Object>> rows) {
        String wanted = search.toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> row.values().stream()
                        .anyMatch(value ->
                                value.toString().toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
    }

    /** Smallest first; those whose size is not known (negative) last. */
    static Comparator<Map<String, Object>> bySize(String key) {
        ToLongFunction<Map<String, Object>> size =
                row -> row.get(key) instanceof Number number ? number.longValue() : Long.MAX_VALUE;
        return Comparator.comparingLong(size);
    }

    /** Megabytes as text. */
    static String megabytes(long bytes) {
        return "%.2f".formatted(bytes / 1e6);
    }

    /** The beginning of a text, for a column. */
    static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT - 3).stripTrailing() + "...";
    }
}
