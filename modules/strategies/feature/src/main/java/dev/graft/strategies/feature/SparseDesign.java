package dev.graft.strategies.feature;

import dev.graft.core.samples.Sparse;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.MemoryLimit;
import dev.graft.linalg.SparseMatrix;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A {@link Design} of which only what is not zero is held.
 *
 * @param starts where each row begins in {@code places}, and where the last one ends
 * @param places the column of each value, ascending within a row
 */
record SparseDesign(int columns, int[] starts, int[] places, double[] values) implements Design {
    static SparseDesign of(String whose, Sparse vectors) {
        int[] starts = new int[vectors.size() + 1];
        IntStream.Builder places = IntStream.builder();
        DoubleStream.Builder values = DoubleStream.builder();
        for (int i = 0; i < vectors.size(); i++) {
            int row = i;
            starts[row + 1] = starts[row];
            vectors.forEach(row, (column, value) -> {
                Design.requireFinite(value, whose, row, column);
                places.add(column);
                values.add(value);
                starts[row + 1]++;
            });
        }
        return new SparseDesign(
                vectors.features(),
                starts,
                places.build().toArray(),
                values.build().toArray());
    }

    @Override
    public int rows() {
        return starts.length - 1;
    }

    @Override
    public double[] means() {
        double[] means = new double[columns];
        for (int at = 0; at < places.length; at++) {
            means[places[at]] += values[at];
        }
        return Arrays.stream(means).map(sum -> sum / rows()).toArray();
    }

    @Override
    public double[] variances() {
        double[] means = means();
        double[] variances = Arrays.stream(means).map(mean -> mean * mean).toArray();
        for (int at = 0; at < places.length; at++) {
            double mean = means[places[at]];
            variances[places[at]] += ((values[at] - mean) * (values[at] - mean) - mean * mean) / rows();
        }
        return Arrays.stream(variances).map(variance -> Math.max(0, variance)).toArray();
    }

    @Override
    public int[] counts() {
        int[] counts = new int[columns];
        for (int at = 0; at < places.length; at++) {
            counts[places[at]] += values[at] != 0 ? 1 : 0;
        }
        return counts;
    }

    /** In O(Σ_i entries(i)²): the products that are not zero, then the means' at once. */
    @Override
    public Matrix scatter(int[] left, int[] right) {
        MemoryLimit.check(left.length, right.length);
        int[] row = placesOf(left);
        int[] column = placesOf(right);
        double[][] sums = new double[left.length][right.length];
        for (int i = 0; i < rows(); i++) {
            for (int a = starts[i]; a < starts[i + 1]; a++) {
                if (row[places[a]] >= 0) {
                    addProducts(i, values[a], column, sums[row[places[a]]]);
                }
            }
        }
        double[] means = means();
        for (int l = 0; l < left.length; l++) {
            for (int r = 0; r < right.length; r++) {
                sums[l][r] -= rows() * means[left[l]] * means[right[r]];
            }
        }
        return Matrix.of(sums);
    }

    @Override
    public Matrix times(Matrix w) {
        return SparseMatrix.of(columns, starts, places, values).times(w);
    }

    private void addProducts(int i, double value, int[] column, double[] into) {
        for (int b = starts[i]; b < starts[i + 1]; b++) {
            if (column[places[b]] >= 0) {
                into[column[places[b]]] += value * values[b];
            }
        }
    }

    /** Where each column is in the list; -1 if it is not. */
    private int[] placesOf(int[] list) {
        int[] placesOf = new int[columns];
        Arrays.fill(placesOf, -1);
        for (int k = 0; k < list.length; k++) {
            placesOf[list[k]] = k;
        }
        return placesOf;
    }
}
