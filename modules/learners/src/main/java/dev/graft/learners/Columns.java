package dev.graft.learners;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.RealInfo;
import org.tribuo.VariableInfo;

/**
 * Names of feature columns, and the map by which Tribuo turns a name into a column.
 *
 * <p>Tribuo numbers features in the order of their names, so names are padded with zeros: the number of a feature is its
 * column. One map serves all tables of a fit; making one per table would cost a look-up per value.
 *
 * @param names {@code [d]}, ascending
 * @param map from names to columns
 */
record Columns(String[] names, ImmutableFeatureMap map) {

    /** The columns of these rows, {@code [n, d]} with at least one row. */
    static Columns of(double[][] rows) {
        String[] names = new String[rows[0].length];
        List<VariableInfo> infos = new ArrayList<>(names.length);
        for (int column = 0; column < names.length; column++) {
            names[column] = name(column);
            infos.add(info(names[column], rows, column));
        }
        return new Columns(names, new ImmutableFeatureMap(infos));
    }

    private static String name(int column) {
        String digits = Integer.toString(column);
        return "f" + "0".repeat(10 - digits.length()) + digits;
    }

    private static VariableInfo info(String name, double[][] rows, int column) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (double[] row : rows) {
            min = Math.min(min, row[column]);
            max = Math.max(max, row[column]);
            sum += row[column];
        }
        // a rounded mean may leave the range, which Tribuo refuses
        double mean = Math.max(min, Math.min(max, sum / rows.length));
        double squares = Arrays.stream(rows)
                .mapToDouble(row -> (row[column] - mean) * (row[column] - mean))
                .sum();
        return new RealInfo(name, rows.length, max, min, mean, squares);
    }
}
