package dev.graft.learners;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    /** The columns of these rows, of which there is at least one. */
    static Columns of(Row... rows) {
        double[][] values = rows[0] instanceof SparseRow ? transposed(rows) : dense(rows);
        String[] names = new String[values.length];
        Arrays.setAll(names, Columns::name);
        List<VariableInfo> infos = IntStream.range(0, names.length)
                .mapToObj(column -> info(names[column], values[column], rows.length))
                .toList();
        return new Columns(names, new ImmutableFeatureMap(infos));
    }

    private static String name(int column) {
        String digits = Integer.toString(column);
        return "f" + "0".repeat(10 - digits.length()) + digits;
    }

    private static double[][] dense(Row... rows) {
        double[][] values = new double[rows[0].width()][rows.length];
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i].toArray();
            for (int column = 0; column < row.length; column++) {
                values[column][i] = row[column];
            }
        }
        return values;
    }

    /** The values that are held of each column of sparse rows. */
    private static double[][] transposed(Row... rows) {
        int[] counts = new int[rows[0].width()];
        for (Row row : rows) {
            for (int column : ((SparseRow) row).columns()) {
                counts[column]++;
            }
        }
        double[][] values = Arrays.stream(counts).mapToObj(double[]::new).toArray(double[][]::new);
        for (Row row : rows) {
            SparseRow sparse = (SparseRow) row;
            for (int i = 0; i < sparse.columns().length; i++) {
                int column = sparse.columns()[i];
                values[column][--counts[column]] = sparse.values()[i];
            }
        }
        return values;
    }

    /** What Tribuo wants to know of a column of n values, of which those that are not here are zero. */
    private static VariableInfo info(String name, double[] values, int n) {
        boolean complete = values.length == n;
        double min = complete ? Double.POSITIVE_INFINITY : 0;
        double max = complete ? Double.NEGATIVE_INFINITY : 0;
        double sum = 0;
        for (double value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum += value;
        }
        // a rounded mean may leave the range, which Tribuo refuses
        double mean = Math.max(min, Math.min(max, sum / n));
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new RealInfo(name, n, max, min, mean, squares + (n - values.length) * mean * mean);
    }
}
