package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.samples.Dense;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.Svd;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PivotPredictorsTest {
    @Test
    void useOtherFeaturesThatAreThere() {
        double[][] rows = {{1, 0, 2, 0, 1}, {0, 0, 1, 0, 0}};

        assertThat(PivotPredictors.of(SparseOf.rows(rows), new int[] {0, 2}).others())
                .containsExactly(4);
    }

    @Test
    void pointToWhatComesWithThePivotAndNotToWhatComesWithoutIt() {
        // the pivot is the first; the second comes with it, twice; the third comes without it
        double[][] rows = {{3, 2, 0}, {0, 0, 1}, {1, 2, 0}, {0, 0, 1}};

        Matrix directions = PivotPredictors.of(SparseOf.rows(rows), new int[] {0})
                .directions(5, 1)
                .orElseThrow();

        assertThat(Math.abs(directions.get(1, 0))).isCloseTo(1, within(1e-12));
        assertThat(directions.get(2, 0)).isZero();
        assertThat(directions.get(0, 0)).isZero();
        assertThat(directions.columns()).isEqualTo(1);
    }

    @Test
    void areRidgeRegressionsInTheirLeadingDirections() {
        double[][] rows = words(60, 12, 1);
        int[] pivots = {2, 5, 9};
        PivotPredictors predictors = PivotPredictors.of(SparseOf.rows(rows), pivots);
        Matrix directions = predictors.directions(2, 0.5).orElseThrow();

        int[] others = predictors.others();
        double[][] x = new double[60][others.length];
        double[][] p = new double[60][3];
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < others.length; j++) {
                x[i][j] = rows[i][others[j]];
            }
            for (int l = 0; l < 3; l++) {
                p[i][l] = rows[i][pivots[l]] > 0 ? 1 : 0;
            }
        }
        Matrix centred = Matrix.of(x).minusRow(Matrix.of(x).columnMeans());
        Matrix told = Matrix.of(p).minusRow(Matrix.of(p).columnMeans());
        Matrix c = centred.transposeTimes(centred);
        double[] lambda = new double[others.length];
        for (int j = 0; j < others.length; j++) {
            for (int k = 0; k < others.length; k++) {
                lambda[j] += 0.5 * c.get(k, k) / others.length;
            }
        }
        Matrix w = c.plusDiagonal(lambda).solve(centred.transposeTimes(told)).map(weight -> Math.max(0, weight));
        Svd svd = w.svd();
        for (int k = 0; k < 2; k++) {
            double sign = Math.signum(svd.u().get(0, k) * directions.get(others[0], k));
            for (int j = 0; j < others.length; j++) {
                assertThat(sign * directions.get(others[j], k))
                        .isCloseTo(svd.u().get(j, k), within(1e-9));
            }
        }
    }

    @Test
    void areTheSameOfDenseVectors() {
        double[][] rows = words(40, 8, 2);
        Matrix sparse = PivotPredictors.of(SparseOf.rows(rows), new int[] {0, 3})
                .directions(2, 1)
                .orElseThrow();
        Matrix dense = PivotPredictors.of(Dense.of(rows), new int[] {0, 3})
                .directions(2, 1)
                .orElseThrow();

        for (int j = 0; j < 8; j++) {
            assertThat(Math.abs(dense.get(j, 0))).isCloseTo(Math.abs(sparse.get(j, 0)), within(1e-9));
        }
    }

    @Test
    void pointNowhereWherePivotsAreAlwaysThereOrNothingElseIs() {
        double[][] always = {{1, 2}, {3, 0}, {2, 5}};
        double[][] nothingElse = {{1, 0}, {0, 0}, {2, 0}};
        double[][] constant = {{1, 4}, {0, 4}, {2, 4}};

        for (double[][] rows : new double[][][] {always, nothingElse, constant}) {
            assertThat(PivotPredictors.of(SparseOf.rows(rows), new int[] {0}).directions(3, 1))
                    .isEmpty();
        }
    }

    private static double[][] words(int n, int d, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[n][d];
        for (double[] row : rows) {
            boolean topic = random.nextBoolean();
            for (int j = 0; j < d; j++) {
                row[j] = random.nextDouble() < (topic == (j % 2 == 0) ? 0.6 : 0.2) ? 1 + random.nextInt(3) : 0;
            }
        }
        return rows;
    }
}
