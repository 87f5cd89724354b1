package dev.graft.core.measure;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The values of several tasks as one row: tasks of as many samples are added up sample by sample.
 *
 * @param rows by how many samples they have
 */
record Folded(Map<Integer, double[]> rows) {

    /**
     * Folds values.
     *
     * @param values {@code [tasks][samples]}
     * @param shares what each task weighs; they add up to 1, but for a harmonic mean
     */
    static Folded of(double[][] values, double... shares) {
        Map<Integer, double[]> rows = new TreeMap<>();
        for (int t = 0; t < values.length; t++) {
            double[] row = rows.computeIfAbsent(values[t].length, double[]::new);
            for (int j = 0; j < row.length; j++) {
                row[j] += shares[t] * values[t][j];
            }
        }
        return new Folded(rows);
    }

    /** One behind the other, so that their mean is the sum of the means of the rows. */
    double[] values() {
        double[][] parts = rows.values().toArray(double[][]::new);
        if (parts.length == 1) {
            return Objects.requireNonNull(parts[0]);
        }
        int[] sizes = new int[parts.length];
        int[] groups =
                new int[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        double[] ones = new double[parts.length];
        int next = 0;
        for (int g = 0; g < parts.length; g++) {
            sizes[g] = parts[g].length;
            ones[g] = 1;
            Arrays.fill(groups, next, next + sizes[g], g);
            next += sizes[g];
        }
        double[] values = Joined.values(parts);
        Strata strata = new Strata(groups, sizes, ones);
        return strata.around(strata.sum(values), values);
    }
}
