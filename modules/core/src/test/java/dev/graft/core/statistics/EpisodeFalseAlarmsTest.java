package dev.graft.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.strategy.Role;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Episodes that are hard or easy for all methods, and hard or easy for one: few of them, or many. */
class EpisodeFalseAlarmsTest {
    private static final int RUNS = 2000;
    /** Two standard errors above 5 %. */
    private static final double BOUND = 0.06;

    @ParameterizedTest(name = "{0} episodes, {1} seeds, training {2}")
    @CsvSource({"20, 3, 0", "20, 5, 0.02", "100, 3, 0.02", "100, 5, 0", "100, 10, 0.05"})
    void methodsThatAreEquallyGoodGetAVerdictInAtMostOneOfTwentyRuns(int episodes, int seeds, double training) {
        SplittableRandom random = new SplittableRandom(episodes + seeds);
        int alarms = 0;
        for (int run = 0; run < RUNS; run++) {
            double[][][] values = new double[2][seeds][episodes];
            for (int episode = 0; episode < episodes; episode++) {
                double hard = 0.1 * random.nextGaussian();
                for (double[][] method : values) {
                    double forMethod = 0.05 * random.nextGaussian();
                    for (double[] seed : method) {
                        seed[episode] = rounded(0.7 + hard + forMethod + 0.08 * random.nextGaussian());
                    }
                }
            }
            for (double[][] method : values) {
                for (double[] seed : method) {
                    double trained = training * random.nextGaussian();
                    for (int episode = 0; episode < episodes; episode++) {
                        seed[episode] += trained;
                    }
                }
            }
            Gain gain = Gain.of("scratch", Role.TRANSFER, Scale.OPEN, values[1], values[0]);
            alarms += gain.verdict().orElseThrow() == Verdict.NO_EVIDENCE ? 0 : 1;
        }
        assertThat((double) alarms / RUNS).isLessThanOrEqualTo(BOUND);
    }

    /** As many right of 75 queries. */
    private static double rounded(double accuracy) {
        return Math.max(0, Math.min(1, Math.round(75 * accuracy) / 75.0));
    }
}
