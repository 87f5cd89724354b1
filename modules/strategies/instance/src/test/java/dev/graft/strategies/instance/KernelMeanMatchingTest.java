package dev.graft.strategies.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.linalg.GaussianKernel;
import dev.graft.linalg.Matrix;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelMeanMatchingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"kmm_B3.json", "kmm_B1000.json"})
    void matchesTheReferenceValues(String name) throws IOException {
        JsonNode reference = JSON.readTree(KernelMeanMatchingTest.class.getResourceAsStream(name));
        double bound = reference.at("/parameters/B").asDouble();
        double epsilon = reference.at("/parameters/eps").asDouble();
        double gamma = reference.at("/parameters/gamma").asDouble();
        Matrix xs = matrix(reference.at("/inputs/Xs"));
        Matrix xt = matrix(reference.at("/inputs/Xt"));
        double[] weights = kmm(bound, "" + epsilon, "" + gamma).weights(xs, xt);

        int n = xs.rows();
        double expected = reference.at("/expected/objective").asDouble();
        double tolerance = reference.get("relative_tolerance").asDouble();
        assertThat(objective(weights, xs, xt, gamma)).isLessThan(expected + 1e-6 * Math.abs(expected));
        assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
        assertThat(Arrays.stream(weights).max().orElseThrow()).isLessThanOrEqualTo(bound);
        assertThat(Math.abs(Arrays.stream(weights).sum() - n)).isLessThanOrEqualTo(n * epsilon + 1e-6);
        double[] theirs = JSON.convertValue(reference.at("/expected/weights"), double[].class);
        assertThat(objective(theirs, xs, xt, gamma)).isCloseTo(expected, within(tolerance * Math.abs(expected)));
    }

    @Test
    void weighsIdenticalDomainsAlike() {
        Matrix x = gaussian(40, 0, 5);
        double[] weights = kmm(1000, "auto", "median").weights(x, x);
        assertThat(objective(weights, x, x, gamma(x)))
                .isCloseTo(objective(ones(40), x, x, gamma(x)), within(1e-6 * 40 * 40));
    }

    @Test
    void approachesTheKnownDensityRatioOfTwoGaussians() {
        Matrix source = gaussian(600, 0, 7);
        Matrix target = gaussian(600, 1, 8);
        double[] weights = kmm(1000, "auto", "0.5").weights(source, target);
        // N(1, 1) / N(0, 1) = exp(x - 1/2)
        double[] ratio = IntStream.range(0, 600)
                .mapToDouble(i -> Math.exp(source.get(i, 0) - 0.5))
                .toArray();
        double weighted = IntStream.range(0, 600)
                        .mapToDouble(i -> weights[i] * source.get(i, 0))
                        .sum()
                / Arrays.stream(weights).sum();
        assertThat(weighted).isCloseTo(1, within(0.15));
        assertThat(binned(source, weights, -1)).isCloseTo(binned(source, ratio, -1), within(0.2));
        assertThat(binned(source, weights, 0)).isCloseTo(binned(source, ratio, 0), within(0.25));
        assertThat(binned(source, weights, 1)).isCloseTo(binned(source, ratio, 1), within(0.5));
    }

    @Test
    void countsTheSamplesThatCarryTheWeight() {
        assertThat(WeightsExhibit.effectiveSampleSize(new double[] {1, 1, 1, 1}))
                .isEqualTo(4);
        assertThat(WeightsExhibit.effectiveSampleSize(new double[] {5, 0, 0, 0}))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, auto, median, bound must be above 0",
        "1, 1, median, 'epsilon must be a number in [0, 1), or auto, was 1'",
        "1, auto, -2, 'gamma must be a number above 0, or median, was -2'",
        "1, auto, medain, 'gamma must be a number above 0, or median, was medain'",
    })
    void refusesSettingsOutOfRange(double bound, String epsilon, String gamma, String message) {
        assertThatThrownBy(() -> new KernelMeanMatching.Settings(bound, epsilon, gamma))
                .hasMessageContaining(message);
    }

    /** Mean of values over the source samples in [from - 0.5, from + 0.5). */
    private static double binned(Matrix source, double[] values, double from) {
        return IntStream.range(0, values.length)
                .filter(i -> Math.abs(source.get(i, 0) - from) < 0.5)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private static double objective(double[] w, Matrix xs, Matrix xt, double gamma) {
        GaussianKernel kernel = new GaussianKernel(gamma);
        double[] kw = kernel.of(xs).times(w);
        double[] kappa = kernel.of(xs, xt).times(ones(xt.rows()));
        double value = 0;
        for (int i = 0; i < w.length; i++) {
            value += 0.5 * w[i] * kw[i] - (double) xs.rows() / xt.rows() * kappa[i] * w[i];
        }
        return value;
    }

    private static double gamma(Matrix x) {
        return GaussianKernel.ofMedianDistance(Matrix.vstack(x, x)).gamma();
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static KernelMeanMatching kmm(double bound, String epsilon, String gamma) {
        return new KernelMeanMatching(new KernelMeanMatching.Settings(bound, epsilon, gamma));
    }

    private static Matrix gaussian(int rows, double mean, long seed) {
        Random random = new Random(seed);
        return Matrix.of(IntStream.range(0, rows)
                .mapToObj(i -> new double[] {mean + random.nextGaussian()})
                .toArray(double[][]::new));
    }

    private static Matrix matrix(JsonNode node) {
        return Matrix.of(JSON.convertValue(node, double[][].class));
    }
}
