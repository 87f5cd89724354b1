package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.strategy.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The promise of the verdict: where transfer changes nothing, it says so in at least 95 of 100 tables. */
class VerdictFalseAlarmsTest {
    private static final int RUNS = 2000;

    /** What a rate of exactly the level stays below in 99 of 100 simulations of this size. */
    private static final double BOUND = Verdict.LEVEL + 2.33 * Math.sqrt(Verdict.LEVEL * (1 - Verdict.LEVEL) / RUNS);

    private static final int[] SEEDS = {3, 5, 10};

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "seeds that change nothing but noise,       1.5, 2, 0,   0,   false",
        "some luck with samples and with seeds,     1.5, 2, 0.3, 0.2, false",
        "as much luck with samples as with seeds,   1.5, 2, 1.5, 0.5, false",
        "training that matters more than samples,   1.5, 2, 0.3, 1,   true",
        "training that succeeds or collapses,       1.5, 0, 0.3, 3,   false",
        "luck with samples alone,                   1.5, 2, 1.5, 0,   true",
        "methods that differ on a handful,          3,   2, 0.3, 0,   true",
        "easy samples,                              3,   2, 0.3, 0.5, false"
    })
    void methodsOfEqualAccuracyGetAVerdictInAtMostOneOfTwentyRuns(
            String what, double level, double difficulty, double luck, double training, boolean steps) {
        Methods methods = new Methods(level, difficulty, luck, training, steps);
        Map<String, Double> rates = new LinkedHashMap<>();
        for (int samples : new int[] {50, 200, 500}) {
            for (int seeds : SEEDS) {
                rates.put(seeds + " seeds, " + samples + " samples", rate(methods, 2, seeds, samples));
            }
        }
        assertThat(rates.values()).as("%s: %s", what, rates).allMatch(rate -> rate <= BOUND);
        assertThat(rates.values().stream().mapToDouble(r -> r).average().orElseThrow())
                .as("%s: %s", what, rates)
                .isLessThanOrEqualTo(Verdict.LEVEL);
    }

    @Test
    void aTableOfTwelveComparisonsHasAFalseAlarmInAtMostOneOfTwentyRuns() {
        Methods methods = new Methods(1.5, 2, 1, 0.3, false);
        for (int seeds : SEEDS) {
            assertThat(rate(methods, 13, seeds, 100)).as("%d seeds", seeds).isLessThanOrEqualTo(BOUND);
        }
    }

    @Test
    void aGainOfFivePointsIsFoundInMostRunsOfFiveSeeds() {
        Methods methods = new Methods(1.5, 2, 0.3, 0.1, false);
        SplittableRandom random = new SplittableRandom(7);
        int runs = 500;
        int helps = 0;
        double gains = 0;
        for (int run = 0; run < runs; run++) {
            double[][][] correct = methods.correct(2, 5, 500, random);
            // 28 of 100 are wrong; 18 % of those turned right are five points
            Arrays.stream(correct[1]).forEach(seed -> Arrays.setAll(seed, j -> random.nextInt(50) < 9 ? 1 : seed[j]));
            Gain gain = Gain.of("scratch", Role.TRANSFER, Scale.RIGHT_OR_WRONG, correct[1], correct[0]);
            gains += gain.estimate().mean() / runs;
            helps += gain.verdict().orElseThrow() == Verdict.HELPS ? 1 : 0;
        }
        assertThat(gains).isBetween(0.045, 0.055);
        assertThat((double) helps / runs).isGreaterThan(0.7);
    }

    /** The share of runs in which any method gets a verdict against the first. */
    private static double rate(Methods methods, int size, int seeds, int samples) {
        SplittableRandom random = new SplittableRandom(31L * seeds + samples);
        int alarms = 0;
        for (int run = 0; run < RUNS; run++) {
            double[][][] correct = methods.correct(size, seeds, samples, random);
            double[] pValues = Arrays.stream(correct)
                    .skip(1)
                    .mapToDouble(mine -> pValue(mine, correct[0]))
                    .toArray();
            alarms +=
                    Arrays.stream(Holm.adjust(pValues)).anyMatch(p -> Verdict.of(1, p) != Verdict.NO_EVIDENCE) ? 1 : 0;
        }
        return (double) alarms / RUNS;
    }

    private static double pValue(double[][] mine, double[][] theirs) {
        double[][] differences = new double[mine.length][mine[0].length];
        for (int s = 0; s < mine.length; s++) {
            for (int j = 0; j < mine[s].length; j++) {
                differences[s][j] = mine[s][j] - theirs[s][j];
            }
        }
        Estimate estimate = Estimate.of(differences, new Interval(-1, 1));
        // below that every p-value is above the level: one that costs time is not needed
        return Math.abs(estimate.mean()) < 1.9 * estimate.standardError() ? 1 : estimate.pValue();
    }
}
