package dev.graft.strategies.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Sparse;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.domains.DomainRows;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.MemoryLimit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every weighing by density ratio. */
class DensityRatioTest {
    private static final Seeds SEEDS = new Seeds(1);
    private static final int DRAWS = 3;

    enum Kind {
        KMM(new KernelMeanMatching(new KernelMeanMatching.Settings(1000, "auto", "median", 2000)), 1e-9),
        KLIEP(new Kliep(new Kliep.Settings("median", 100)), 0.25),
        KLIEP_CV(new Kliep(new Kliep.Settings("cv", 100)), 0.5),
        ULSIF(new Ulsif(new Ulsif.Settings("median", 0.01, 100)), 0.5),
        RULSIF(new Rulsif(new Rulsif.Settings("median", 0.01, 0.1, 100)), 0.5),
        PLAIN_NEAREST(new NearestNeighbour(new NearestNeighbour.Settings(1, 0)), 0),
        NEAREST(new NearestNeighbour(new NearestNeighbour.Settings(1, 1)), 0);

        private final DensityRatio strategy;
        /** How far weights of mean 1 may be off 1 where the domains are identical. */
        private final double off;

        Kind(DensityRatio strategy, double off) {
            this.strategy = strategy;
            this.off = off;
        }

        double[] weights(DomainRows domains) {
            double[] weights = strategy.weights(domains, SEEDS);
            double mean = Arrays.stream(weights).average().orElseThrow();
            return Arrays.stream(weights).map(weight -> weight / mean).toArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void identicalDomainsWeighAlike(Kind kind) {
        Matrix x = Matrix.of(Points.normal(80, 3, 0, 5));
        double[] ones = new double[80];
        Arrays.fill(ones, 1);
        assertThat(kind.weights(new DomainRows(x, x))).containsExactly(ones, within(kind.off));
    }

    /** Not what all samples weigh beforehand, which is off on purpose. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEAREST")
    void approachesTheRatioOfTwoGaussiansAsSamplesGrow(Kind kind) {
        assertThat(error(kind, 640)).isLessThan(0.7 * error(kind, 40)).isLessThan(0.15);
    }

    @ParameterizedTest
    @EnumSource
    void sparseSamplesWeighAsDenseOnes(Kind kind) {
        double[][] source = counts(50, 30, 1);
        double[][] target = counts(40, 30, 2);
        DomainRows dense = new DomainRows(Matrix.of(source), Matrix.of(target));
        DomainRows sparse = DomainRows.of(
                adaptation(Points.sparselyLabelled(source), new Target.Unlabelled(Points.sparse(target))));
        assertThat(sparse.source()).hasToString("sparse matrix [50, 30]");
        assertThat(kind.weights(sparse)).containsExactly(kind.weights(dense), within(1e-5));
    }

    @ParameterizedTest
    @EnumSource
    void neverFillsInTheZerosOfWideSamples(Kind kind) {
        int wide = 1_000_000;
        Sparse source = random(100, wide, 1);
        DomainRows domains = DomainRows.of(adaptation(
                new Labelled(
                        source, Points.labelled(Points.normal(100, 1, 0, 1)).labels()),
                new Target.Unlabelled(random(80, wide, 2))));
        assertThat(Arrays.stream(kind.weights(domains)).sum()).isCloseTo(100, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void samplesOfSeveralSourcesAreOneSource(Kind kind) {
        double[][] x = Points.normal(30, 2, 0, 3);
        double[][] first = Arrays.copyOfRange(x, 0, 12);
        double[][] second = Arrays.copyOfRange(x, 12, 30);
        Target target = new Target.Unlabelled(Dense.of(Points.normal(25, 2, 0.5, 4)));
        Trial one = Trial.ofMeans();
        Trial two = Trial.ofMeans();
        kind.strategy.fit(adaptation(Points.labelled(x), target), one);
        kind.strategy.fit(new Adaptation(List.of(Points.labelled(first), Points.labelled(second)), target, 0.5), two);
        assertThat(two.last().weights()).isEqualTo(one.last().weights());
        assertThat(two.last().data().samples().vectors().toArray()).isDeepEqualTo(x);
    }

    @ParameterizedTest
    @EnumSource
    void visibleTargetLabelsGetTheirShareOfTheWeight(Kind kind) {
        Labelled labelled = Points.labelled(Points.normal(4, 2, 0.5, 9));
        Target target = new Target.PartlyLabelled(labelled, Dense.of(Points.normal(25, 2, 0.5, 4)));
        Trial trial = Trial.ofMeans();
        Fitted fitted = kind.strategy.fit(
                new Adaptation(List.of(Points.labelled(Points.normal(30, 2, 0, 3))), target, 0.2), trial);
        double[] weights = trial.last().weights();
        assertThat(weights).hasSize(34);
        double ofTarget = Arrays.stream(weights, 30, 34).sum();
        assertThat(ofTarget / Arrays.stream(weights).sum()).isCloseTo(0.2, within(1e-12));
        Exhibit.Table table = (Exhibit.Table) fitted.exhibits().get(0);
        assertThat(table.rows().get(2).get(0)).matches("weight of source sample \\d+, of class (yes|no)");
    }

    @ParameterizedTest
    @EnumSource
    void oneSampleOfEachDomainIsEnough(Kind kind) {
        DomainRows domains = new DomainRows(Matrix.of(new double[] {0, 1}), Matrix.of(new double[] {1, 1}));
        assertThat(kind.weights(domains)).containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource
    void fewerSamplesThanFeaturesAndAConstantFeatureAreFine(Kind kind) {
        double[][] source = Points.normal(5, 20, 0, 1);
        double[][] target = Points.normal(4, 20, 1, 2);
        Arrays.stream(source).forEach(row -> row[7] = 3);
        Arrays.stream(target).forEach(row -> row[7] = 3);
        double[] weights = kind.weights(new DomainRows(Matrix.of(source), Matrix.of(target)));
        assertThat(Arrays.stream(weights)).allMatch(weight -> weight >= 0 && weight < 5 + 1e-9);
    }

    @ParameterizedTest
    @EnumSource(names = {"KMM", "ULSIF"})
    void saysWhatToDoWhereAMatrixIsTooLarge(Kind kind) {
        long before = MemoryLimit.bytes();
        MemoryLimit.set(50_000);
        try {
            Adaptation seen = adaptation(
                    Points.labelled(Points.normal(200, 2, 0, 1)),
                    new Target.Unlabelled(Dense.of(Points.normal(200, 2, 0, 2))));
            assertThatThrownBy(() -> kind.strategy.fit(seen, Trial.ofMeans()))
                    .isInstanceOf(GraftException.class)
                    .hasMessageContainingAll(
                            "weights of source samples: a matrix [",
                            kind == Kind.KMM ? "lower most-samples, which is 2000" : "lower centers, which is 100");
        } finally {
            MemoryLimit.set(before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"KMM", "KLIEP", "ULSIF", "RULSIF", "KLIEP_CV"})
    void refusesPointsThatHaveNoDistance(Kind kind) {
        Matrix same = Matrix.of(new double[] {1, 2}, new double[] {1, 2});
        assertThatThrownBy(() -> kind.weights(new DomainRows(same, same)))
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll("gamma: all 4 points are equal", "Give gamma a number");
    }

    @Test
    void refusesWeightsThatAreAllZero() {
        Adaptation far = adaptation(
                Points.labelled(new double[] {0}, new double[] {1}),
                new Target.Unlabelled(Dense.of(new double[] {1000}, new double[] {1001})));
        assertThatThrownBy(() -> new Ulsif(new Ulsif.Settings("1", 0.1, 100)).fit(far, Trial.ofMeans()))
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll("all 2 sum to 0.0", "Lower gamma");
        assertThatThrownBy(() -> new Kliep(new Kliep.Settings("1", 100)).fit(far, Trial.ofMeans()))
                .isInstanceOf(GraftException.class)
                .hasMessageContainingAll("none of the 2 kernels of gamma 1.0", "reaches a source sample");
    }

    private static double[] ratio(DomainRows domains) {
        // N(0.7, 1) / N(0, 1)
        return IntStream.range(0, domains.source().rows())
                .mapToDouble(i -> Math.exp(0.7 * ((Matrix) domains.source()).get(i, 0) - 0.245))
                .toArray();
    }

    /** How far the mean weight of samples side by side is off the truth, over several draws: KMM and NNeW are noise at each. */
    private static double error(Kind kind, int samples) {
        double error = 0;
        for (int seed = 0; seed < DRAWS; seed++) {
            DomainRows domains = Points.domains(samples, samples, 1, 0.7, seed);
            double[] weights = binned(domains, kind.weights(domains));
            double[] truth = binned(domains, ratio(domains));
            for (int bin = 0; bin < weights.length; bin++) {
                error += Math.abs(weights[bin] - truth[bin]) / DRAWS;
            }
        }
        return error;
    }

    /** The sum of values of samples in bins of width 1 from -2 to 2, over the number of samples. */
    private static double[] binned(DomainRows domains, double[] values) {
        double[] sums = new double[4];
        for (int i = 0; i < values.length; i++) {
            int bin = (int) Math.floor(((Matrix) domains.source()).get(i, 0)) + 2;
            if (bin >= 0 && bin < sums.length) {
                sums[bin] += values[i] / values.length;
            }
        }
        return sums;
    }

    private static Adaptation adaptation(Labelled source, Target target) {
        return new Adaptation(List.of(source), target, 0.5);
    }

    /** Counts of which most are zero. */
    private static double[][] counts(int rows, int columns, long seed) {
        Random random = new Random(seed);
        double[][] counts = new double[rows][columns];
        for (double[] row : counts) {
            Arrays.setAll(row, j -> random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0);
        }
        return counts;
    }

    /** Four values in each of very many columns' first hundred. */
    private static Sparse random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        int[] starts = IntStream.rangeClosed(0, rows).map(i -> 4 * i).toArray();
        int[] places = IntStream.range(0, rows)
                .flatMap(i -> random.ints(0, 100).distinct().limit(4).sorted().map(j -> j * (columns / 100)))
                .toArray();
        return Sparse.of(
                columns, starts, places, random.doubles(4L * rows, 1, 2).toArray());
    }
}
