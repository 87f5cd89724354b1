package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.linalg.Matrix;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoralTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"coral_lambda1.json", "coral_lambda1e-05.json"})
    void matchesTheReferenceValues(String name) throws IOException {
        JsonNode reference = JSON.readTree(CoralTest.class.getResourceAsStream(name));
        Coral coral =
                new Coral(new Coral.Settings(reference.at("/parameters/lambda_").asDouble()));
        Matrix aligned = coral.align(matrix(reference.at("/inputs/Xs")), matrix(reference.at("/inputs/Xt")));
        Matrix expected = matrix(reference.at("/expected/Xs_aligned"));
        double tolerance = reference.get("relative_tolerance").asDouble();
        assertThat(norm(aligned.minus(expected)) / norm(expected)).isLessThan(tolerance);
    }

    @Test
    void givesTheSourceTheCovarianceOfTheTarget() {
        Matrix source = gaussian(400, 1).times(Matrix.of(new double[][] {{2, 0.3, 0}, {0, 1, 0.5}, {0, 0, 0.4}}));
        Matrix target = gaussian(300, 2);
        Matrix aligned = new Coral(new Coral.Settings(1e-9)).align(source, target);
        assertThat(norm(aligned.covariance().minus(target.covariance()))).isLessThan(1e-7);
    }

    @Test
    void leavesTheSourceAsItIsWhereTheDomainsAreIdentical() {
        Matrix x = gaussian(50, 3);
        Matrix aligned = new Coral(new Coral.Settings(0.1)).align(x, x);
        assertThat(norm(aligned.minus(x)) / norm(x)).isLessThan(1e-12);
    }

    @Test
    void ofMoreFeaturesThanSamplesTheCovarianceIsNeverMade() {
        Matrix source = wide(12, 30, 5);
        Matrix target = wide(9, 30, 6);
        Matrix whiten = ridged(source).symmetricEigen().apply(value -> 1 / Math.sqrt(value));
        Matrix expected =
                source.times(whiten).times(ridged(target).symmetricEigen().apply(Math::sqrt));
        Matrix aligned = new Coral(new Coral.Settings(0.3)).align(source, target);
        assertThat(norm(aligned.minus(expected)) / norm(expected)).isLessThan(1e-10);
    }

    private static Matrix ridged(Matrix x) {
        double[] ridge = new double[x.columns()];
        Arrays.fill(ridge, 0.3);
        return x.covariance().plusDiagonal(ridge);
    }

    @Test
    void survivesAConstantFeatureAndFewerSamplesThanFeatures() {
        Matrix source = Matrix.of(new double[][] {{1, 7, 0}, {2, 7, 1}});
        Matrix target = Matrix.of(new double[][] {{0, 3, 5}, {1, 3, 2}});
        for (double[] row :
                new Coral(new Coral.Settings(1e-3)).align(source, target).toArray()) {
            assertThat(row).doesNotContain(Double.NaN).doesNotContain(Double.POSITIVE_INFINITY);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesALambdaThatIsNotAboveZero(double lambda) {
        assertThatThrownBy(() -> new Coral.Settings(lambda)).hasMessage("lambda must be above 0, was " + lambda);
    }

    private static Matrix gaussian(int rows, long seed) {
        return wide(rows, 3, seed);
    }

    private static Matrix wide(int rows, int columns, long seed) {
        Random random = new Random(seed);
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return Matrix.of(values);
    }

    private static double norm(Matrix x) {
        double sum = 0;
        for (double[] row : x.toArray()) {
            for (double value : row) {
                sum += value * value;
            }
        }
        return Math.sqrt(sum);
    }

    private static Matrix matrix(JsonNode node) {
        return Matrix.of(JSON.convertValue(node, double[][].class));
    }
}
