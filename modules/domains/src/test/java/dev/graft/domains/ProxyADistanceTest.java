package dev.graft.domains;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.seed.Seeds;
import dev.graft.linalg.Matrix;
import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProxyADistanceTest {
    private static final Seeds SEEDS = new Seeds(1);

    @Test
    void isZeroForOneDistributionUpToChance() {
        // 500 samples are asked: the standard error of 2 (1 - 2 ε) is 4 · 0.5 / √500 = 0.09
        assertThat(distance(gaussian(600, 0, 1), gaussian(600, 0, 2))).isLessThan(0.3);
    }

    @Test
    void isTwoWhereTheDomainsDoNotTouch() {
        assertThat(distance(gaussian(300, 0, 1), gaussian(200, 50, 2))).isEqualTo(2);
    }

    @Test
    void isWhatTheErrorOfTheBestLinearClassifierSays() {
        // two normal distributions of deviation 1 at distance 2 in one of three features: Bayes errs by Φ(-1) = 0.159
        double error = new NormalDistribution().cumulativeProbability(-1);
        assertThat(distance(gaussian(1000, 0, 1), gaussian(1000, 2, 2)))
                .isCloseTo(2 * (1 - 2 * error), Offset.offset(0.2));
    }

    @Test
    void ofFewSamplesThereIsNone() {
        assertThat(ProxyADistance.between(gaussian(7, 0, 1), gaussian(300, 0, 2), SEEDS))
                .isEmpty();
    }

    @Test
    void survivesConstantFeaturesAndEqualSamples() {
        Matrix ones = Matrix.zeros(20, 3).map(zero -> 1);
        assertThat(distance(ones, ones)).isZero();
    }

    @Test
    void theSameSeedGivesTheSameDistance() {
        Matrix x = gaussian(900, 0, 1);
        Matrix y = gaussian(900, 0.3, 2);
        assertThat(distance(x, y)).isEqualTo(distance(x, y));
    }

    private static double distance(Matrix x, Matrix y) {
        return ProxyADistance.between(x, y, SEEDS).orElseThrow();
    }

    /** {@code [rows, 3]}, the first feature around {@code mean}. */
    private static Matrix gaussian(int rows, double mean, long seed) {
        Random random = new Random(seed);
        double[][] values = new double[rows][];
        for (int i = 0; i < rows; i++) {
            values[i] = new double[] {mean + random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        }
        return Matrix.of(values);
    }
}
