package dev.graft.strategies.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.seed.Seeds;
import dev.graft.data.clinic.Clinic;
import dev.graft.data.clinic.Region;
import dev.graft.domains.DomainRows;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Patients of the clinic have a known density ratio: weights come nearer to it as there are more of them. */
class ClinicRatioTest {
    private static final int FEW = 150;
    private static final int MANY = 2000;
    private static final Seeds SEEDS = new Seeds(3);

    static Stream<Arguments> methods() {
        return Stream.of(
                Arguments.of("kliep", new Kliep(new Kliep.Settings("median", 100))),
                Arguments.of("ulsif", new Ulsif(new Ulsif.Settings("median", 0.1, 100))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    void weightsApproachTheKnownRatio(String name, DensityRatio method) {
        assertThat(error(method, MANY)).isLessThan(error(method, FEW));
    }

    /** Its weights are no ratio, since others match as well; what they are for is that weighted means are the target's. */
    @Test
    void weightedPatientsAreAsOldAsThoseOfTheTarget() {
        double[][] north = patients(Region.NORTH, MANY);
        double[] weights = weights(
                new KernelMeanMatching(new KernelMeanMatching.Settings(1000, "auto", "median", MANY)),
                north,
                patients(Region.SOUTH, MANY));
        double weighted = 0;
        for (int i = 0; i < MANY; i++) {
            weighted += weights[i] * north[i][0] / MANY;
        }
        assertThat(Region.SOUTH.mean() - Region.NORTH.mean()).isGreaterThan(10);
        assertThat(weighted).isCloseTo(Region.SOUTH.mean(), within(1.0));
    }

    /** The mean distance of weights from the ratio. */
    private static double error(DensityRatio method, int count) {
        double[][] north = patients(Region.NORTH, count);
        double[] weights = weights(method, north, patients(Region.SOUTH, count));
        double off = 0;
        for (int i = 0; i < count; i++) {
            off += Math.abs(weights[i] - Clinic.densityRatio(north[i][0]));
        }
        return off / count;
    }

    /** Weights of mean 1, by features in units of the north's deviations. */
    private static double[] weights(DensityRatio method, double[][] north, double[][] south) {
        Matrix source = Matrix.of(north);
        double[] mean = source.columnMeans();
        double[] scale = Arrays.stream(source.minusRow(mean).map(x -> x * x).columnMeans())
                .map(square -> 1 / Math.sqrt(square))
                .toArray();
        double[] weights = method.weights(
                new DomainRows(
                        source.minusRow(mean).timesDiagonal(scale),
                        Matrix.of(south).minusRow(mean).timesDiagonal(scale)),
                SEEDS);
        double average = Arrays.stream(weights).average().orElseThrow();
        return Arrays.stream(weights).map(weight -> weight / average).toArray();
    }

    private static double[][] patients(Region region, int count) {
        return new Clinic()
                .load(new Clinic.Settings(count, region, 1))
                .samples()
                .vectors()
                .toArray();
    }
}
