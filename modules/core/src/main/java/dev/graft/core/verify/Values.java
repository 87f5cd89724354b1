package dev.graft.core.verify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Named values of a case, read as what a method needs.
 *
 * @param tree numbers, texts, and lists and maps of these
 */
public record Values(Map<String, Object> tree) {
    public Values {
        tree = Collections.unmodifiableMap(new LinkedHashMap<>(tree)); // JSON knows null, which no copy takes
    }

    public double number(String key) {
        return number(key, tree.get(key));
    }

    public String text(String key) {
        if (tree.get(key) instanceof String text) {
            return text;
        }
        throw no(key, "text");
    }

    /** Numbers, {@code [n]}. */
    public double[] vector(String key) {
        return vector(key, tree.get(key));
    }

    /** Rows of one length, {@code [n, d]}. */
    public double[][] matrix(String key) {
        if (!(tree.get(key) instanceof List<?> rows)) {
            throw no(key, "matrix");
        }
        double[][] matrix = rows.stream().map(row -> vector(key, row)).toArray(double[][]::new);
        for (double[] row : matrix) {
            if (row.length != matrix[0].length) {
                throw no(key, "matrix");
            }
        }
        return matrix;
    }

    private double[] vector(String key, @Nullable Object value) {
        if (value instanceof List<?> numbers) {
            return numbers.stream().mapToDouble(one -> number(key, one)).toArray();
        }
        throw no(key, "list of numbers");
    }

    private double number(String key, @Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw no(key, "number");
    }

    private IllegalArgumentException no(String key, String kind) {
        return new IllegalArgumentException(
                tree.containsKey(key) ? "\"%s\" is no %s".formatted(key, kind) : "\"%s\" is missing".formatted(key));
    }
}
