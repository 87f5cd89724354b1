package dev.graft.strategies.feature;

import dev.graft.core.labels.Classes;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What sets two domains apart in the mean: {@code tr(Zᵀ M Z)} is the sum of squared distances between means of the features Z,
 * with {@code M = F Fᵀ}. A column of F takes the mean of some source samples and subtracts that of some target samples.
 *
 * @param f F {@code [n + m, q]}, the source's rows before the target's
 */
record Discrepancy(Matrix f) {
    /** The distance of the means of all samples: F is {@code 1 / n} in the source and {@code -1 / m} in the target. */
    static Discrepancy ofDomains(int n, int m) {
        double[] column = new double[n + m];
        Arrays.fill(column, 0, n, 1.0 / n);
        Arrays.fill(column, n, n + m, -1.0 / m);
        return of(column);
    }

    /**
     * The distances of the means of each class that both domains show, and C times that of the means of all samples, for C
     * classes of the source.
     *
     * @param target the classes of the target samples, known or supposed
     */
    static Discrepancy ofClasses(Classes source, int... target) {
        int n = source.size();
        int classes =
                (int) Arrays.stream(source.counts()).filter(count -> count > 0).count();
        double[] all = ofDomains(n, target.length)
                .f()
                .scale(Math.sqrt(classes))
                .transpose()
                .row(0);
        double[][] ofClasses = IntStream.range(0, source.names().size())
                .mapToObj(c -> ofClass(c, source, target))
                .filter(column -> column.length > 0)
                .toArray(double[][]::new);
        double[][] columns = Arrays.copyOf(ofClasses, ofClasses.length + 1);
        columns[ofClasses.length] = all;
        return of(columns);
    }

    /** The column of a class; empty where a domain does not show it. */
    private static double[] ofClass(int c, Classes source, int... target) {
        int inSource = source.counts()[c];
        long inTarget = Arrays.stream(target).filter(one -> one == c).count();
        if (inSource == 0 || inTarget == 0) {
            return new double[0];
        }
        double[] column = new double[source.size() + target.length];
        for (int i = 0; i < source.size(); i++) {
            column[i] = source.value(i) == c ? 1.0 / inSource : 0;
        }
        for (int j = 0; j < target.length; j++) {
            column[source.size() + j] = target[j] == c ? -1.0 / inTarget : 0;
        }
        return column;
    }

    private static Discrepancy of(double[]... columns) {
        return new Discrepancy(Matrix.of(columns).transpose());
    }

    /** The Frobenius norm of M, which is that of {@code FᵀF}. */
    double norm() {
        return Lengths.of(f.transposeTimes(f));
    }
}
