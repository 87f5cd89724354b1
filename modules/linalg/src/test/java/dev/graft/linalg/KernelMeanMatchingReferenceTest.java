package dev.graft.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.linalg.BoxedQuadraticProgram.Solution;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program of kernel mean matching, against the weights that ADAPT finds by CVXOPT; the files say how. */
class KernelMeanMatchingReferenceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"kmm_B3.json", "kmm_B1000.json"})
    void findsWeightsNoWorseThanTheReference(String file) throws IOException {
        JsonNode reference = read(file);
        Matrix source = Matrix.of(JSON.convertValue(reference.at("/inputs/Xs"), double[][].class));
        Matrix target = Matrix.of(JSON.convertValue(reference.at("/inputs/Xt"), double[][].class));
        double upper = reference.at("/parameters/B").doubleValue();
        double eps = reference.at("/parameters/eps").doubleValue();
        double gamma = reference.at("/parameters/gamma").doubleValue();
        int n = source.rows();
        Matrix kernel = PairwiseDistances.squaredEuclidean(source).map(d -> Math.exp(-gamma * d));
        Matrix cross = PairwiseDistances.squaredEuclidean(source, target).map(d -> Math.exp(-gamma * d));
        double[] ones = new double[target.rows()];
        Arrays.fill(ones, (double) n / target.rows());
        double[] kappa = cross.times(ones);

        Solution solution = new BoxedQuadraticProgram(kernel, kappa, upper, n * (1 - eps), n * (1 + eps)).solve();

        double tolerance = reference.get("relative_tolerance").doubleValue();
        double objective = reference.at("/expected/objective").doubleValue();
        double[] weights = JSON.convertValue(reference.at("/expected/weights"), double[].class);
        assertThat(solution.objective()).isLessThanOrEqualTo(objective + 1e-8 * Math.abs(objective));
        assertThat(solution.objective()).isGreaterThan(objective * (1 + tolerance));
        assertThat(Arrays.stream(solution.x())).allMatch(weight -> weight >= 0 && weight <= upper);
        assertThat(Arrays.stream(solution.x()).sum()).isBetween(n * (1 - eps), n * (1 + eps));
        for (int i = 0; i < n; i++) {
            assertThat(Math.abs(solution.x()[i] - weights[i])).isLessThan(tolerance * Math.max(1, weights[i]));
        }
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream stream = KernelMeanMatchingReferenceTest.class.getResourceAsStream(file)) {
            return JSON.readTree(Objects.requireNonNull(stream, file));
        }
    }
}
