package dev.graft.strategies.shot.zero;

import dev.graft.linalg.Matrix;
import dev.graft.strategies.shot.UnitLength;
import java.util.Arrays;

/**
 * A scaling of vectors {@code (x - shift) * scale}, afterwards to length 1 where asked for.
 *
 * @param shift {@code [features]}
 * @param scale {@code [features]}
 */
record Normaliser(double[] shift, double[] scale, boolean toUnitLength) {
    /** A feature that varies by no more than rounding is constant. */
    private static final double ROUNDING = 1e-12;

    static Normaliser none(int features) {
        return new Normaliser(new double[features], ones(features), false);
    }

    static Normaliser unitLength(int features) {
        return new Normaliser(new double[features], ones(features), true);
    }

    static Normaliser zScore(Matrix rows) {
        double[] means = rows.columnMeans();
        double[] deviations = deviations(rows, means);
        long varying = Arrays.stream(deviations).filter(each -> each > 0).count();
        double[] scale = Arrays.stream(deviations)
                .map(each -> each > 0 ? 1 / (each * Math.sqrt((double) varying)) : 0)
                .toArray();
        return new Normaliser(means, scale, false);
    }

    /** Vectors in rows, scaled. */
    Matrix apply(Matrix rows) {
        Matrix scaled = rows.minusRow(shift).timesDiagonal(scale);
        return toUnitLength ? UnitLength.of(scaled) : scaled;
    }

    private static double[] deviations(Matrix rows, double[] means) {
        double[] squares = new double[means.length];
        double[] largest = new double[means.length];
        for (int i = 0; i < rows.rows(); i++) {
            double[] row = rows.row(i);
            for (int j = 0; j < row.length; j++) {
                squares[j] += (row[j] - means[j]) * (row[j] - means[j]);
                largest[j] = Math.max(largest[j], Math.abs(row[j]));
            }
        }
        double[] deviations = new double[means.length];
        Arrays.setAll(deviations, j -> {
            double deviation = Math.sqrt(squares[j] / rows.rows());
            return deviation > ROUNDING * largest[j] ? deviation : 0;
        });
        return deviations;
    }

    private static double[] ones(int features) {
        double[] ones = new double[features];
        Arrays.fill(ones, 1);
        return ones;
    }
}
