package dev.graft.strategies.feature;

import dev.graft.core.samples.Dense;
import dev.graft.linalg.Matrix;
import java.util.Arrays;

/** A {@link Design} of which every number is held. */
record DenseDesign(Matrix x) implements Design {
    static DenseDesign of(String whose, Dense vectors) {
        double[][] rows = vectors.toArray();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                Design.requireFinite(rows[i][j], whose, i, j);
            }
        }
        return new DenseDesign(Matrix.of(rows));
    }

    @Override
    public int rows() {
        return x.rows();
    }

    @Override
    public int columns() {
        return x.columns();
    }

    @Override
    public double[] means() {
        return x.columnMeans();
    }

    @Override
    public double[] variances() {
        double[] means = means();
        double[] variances = new double[x.columns()];
        for (int i = 0; i < x.rows(); i++) {
            for (int j = 0; j < variances.length; j++) {
                variances[j] += (x.get(i, j) - means[j]) * (x.get(i, j) - means[j]) / x.rows();
            }
        }
        return variances;
    }

    @Override
    public int[] counts() {
        int[] counts = new int[x.columns()];
        for (int i = 0; i < x.rows(); i++) {
            for (int j = 0; j < counts.length; j++) {
                counts[j] += x.get(i, j) != 0 ? 1 : 0;
            }
        }
        return counts;
    }

    @Override
    public Matrix scatter(int[] left, int[] right) {
        Matrix centred = x.minusRow(means());
        Matrix ofLeft = picked(centred, left);
        return ofLeft.transposeTimes(Arrays.equals(left, right) ? ofLeft : picked(centred, right));
    }

    @Override
    public Matrix times(Matrix w) {
        return x.times(w);
    }

    private static Matrix picked(Matrix x, int[] columns) {
        boolean all = columns.length == x.columns();
        for (int j = 0; j < columns.length; j++) {
            all &= columns[j] == j;
        }
        if (all) {
            return x;
        }
        double[][] rows = new double[x.rows()][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                rows[i][j] = x.get(i, columns[j]);
            }
        }
        return Matrix.of(rows);
    }
}
