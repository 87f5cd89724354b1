package dev.graft.core.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.measure.Measure;
import dev.graft.core.result.Contender;
import dev.graft.core.statistics.Interval;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The promise of the intervals: of simulated runs whose true curves are known, 95 of 100 intervals hold the true benefit. */
class CoverageTest {
    private static final int RUNS = 100;
    private static final int SAMPLES = 150;
    private static final int[] LABELS = {1, 4, 16};
    private static final double[] SCRATCH = {-0.5, 0.3, 0.9};
    private static final double[] TRANSFER = {0.6, 0.9, 1.2};

    /** What a rate of exactly 95 % stays above in 99 of 100 simulations of this size. */
    private static final double BOUND = 0.95 - 2.33 * Math.sqrt(0.95 * 0.05 / RUNS);

    @ParameterizedTest(name = "{0} seeds, difficulty {1}, luck {2}, training {3}")
    @CsvSource({"3, 2, 0.3, 0.5", "5, 2, 0.3, 0.2", "5, 1, 1, 1", "10, 0, 0, 0.5"})
    void intervalsHoldTheTruth(int seeds, double difficulty, double luck, double training) {
        SplittableRandom random = new SplittableRandom(seeds);
        double spread = Math.sqrt(difficulty * difficulty + luck * luck + training * training);
        LearningCurve with = expected(TRANSFER, spread);
        LearningCurve without = expected(SCRATCH, spread);
        Map<Benefit, Integer> held = new EnumMap<>(Benefit.class);
        int heldWorth = 0;
        for (int run = 0; run < RUNS; run++) {
            Benefits benefits = simulated(seeds, difficulty, luck, training, random);
            for (Benefit benefit : Benefit.values()) {
                double truth = benefit.of(with, without, without.end());
                held.merge(benefit, holds(benefits.of(benefit), truth) ? 1 : 0, Integer::sum);
            }
            heldWorth += holds(benefits.worths().get(0).labels(), without.reaching(with.start())) ? 1 : 0;
        }
        held.forEach((benefit, count) ->
                assertThat((double) count / RUNS).as("%s %s", benefit, held).isGreaterThan(BOUND));
        assertThat((double) heldWorth / RUNS).as("worth in labels").isGreaterThan(BOUND);
    }

    private static boolean holds(Measured measured, double truth) {
        Interval interval = measured.interval().orElseThrow();
        return interval.low() <= truth && truth <= interval.high();
    }

    private static Benefits simulated(
            int seeds, double difficulty, double luck, double training, SplittableRandom random) {
        Outcomes outcomes = new Outcomes(SAMPLES, seeds, LABELS);
        double[] difficulties = normals(SAMPLES, difficulty, random);
        Contender scratch = outcomes.contender("scratch", Family.BASELINE, Role.SCRATCH);
        Contender coral = outcomes.contender("coral", Family.FEATURE, Role.TRANSFER);
        for (Contender contender : new Contender[] {scratch, coral}) {
            double[] levels = contender.equals(scratch) ? SCRATCH : TRANSFER;
            double[] lucks = normals(SAMPLES, luck, random);
            for (int seed = 0; seed < seeds; seed++) {
                for (int b = 0; b < LABELS.length; b++) {
                    double common = levels[b] + training * random.nextGaussian();
                    boolean[] right = new boolean[SAMPLES];
                    for (int j = 0; j < SAMPLES; j++) {
                        right[j] = random.nextDouble() < logistic(common + difficulties[j] + lucks[j]);
                    }
                    outcomes.finishedSeed(contender, LABELS[b], seed, right);
                }
            }
        }
        return BenefitTable.of(outcomes.run(), Measure.ACCURACY).rows().get(0);
    }

    /** The expected accuracy at each budget: the logistic of a normal, by the midpoint rule. */
    private static LearningCurve expected(double[] levels, double spread) {
        double[] at = new double[LABELS.length];
        double[] values = new double[LABELS.length];
        for (int b = 0; b < LABELS.length; b++) {
            at[b] = LABELS[b];
            double mass = 0;
            for (double z = -6; z <= 6; z += 0.01) {
                double density = Math.exp(-z * z / 2);
                mass += density;
                values[b] += density * logistic(levels[b] + spread * z);
            }
            values[b] /= mass;
        }
        return new LearningCurve(at, values);
    }

    private static double[] normals(int size, double deviation, SplittableRandom random) {
        double[] normals = new double[size];
        for (int i = 0; i < size; i++) {
            normals[i] = deviation * random.nextGaussian();
        }
        return normals;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
