package dev.graft.strategies.multitask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.strategies.multitask.Weighting.Normalise;
import dev.graft.strategies.multitask.Weighting.Rule;
import dev.graft.strategies.multitask.Weighting.Watch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights that change from step to step, computed by hand of the losses that are shown. */
final class WeightsOverStepsTest {
    private static final List<String> TASKS = List.of("side", "height", "sum");

    private static Weighting rule(Rule rule, double temperature) {
        return new Weighting(rule, temperature, false, Normalise.NONE, Watch.AUTO);
    }

    /** s = 0 at first, and goes down -c e^-s L + ½ with the rate. */
    @Test
    void uncertainty() {
        double rate = 0.1;
        Small small = Small.of(Worlds.same(20), Make.steps(5).descending(rate), rule(Rule.UNCERTAINTY, 2));
        double[] c = {1, 1, 0.5};
        double[] s = new double[3];
        for (int step = 0; step < 5; step++) {
            double total = 0;
            for (int t = 0; t < 3; t++) {
                double weight = small.shown("weight of " + TASKS.get(t)).get(step);
                double loss = small.shown("loss of " + TASKS.get(t)).get(step);
                assertThat(weight).isCloseTo(c[t] * Math.exp(-s[t]), within(1e-5));
                total += weight * loss + s[t] / 2;
                s[t] -= rate * (0.5 - weight * loss);
            }
            assertThat(small.trained().attempt().losses().get(step)).isCloseTo((float) total, within(1e-4f));
        }
    }

    /** Epochs of one step, and of 3: 20 samples, 8 in a step. */
    @ParameterizedTest
    @CsvSource({"32, 1, 2", "8, 3, 2", "8, 3, 0.5"})
    void dwa(int batch, int epoch, double temperature) {
        Small small = Small.of(
                Worlds.same(20), Make.steps(4 * epoch).batch(batch).descending(0.02), rule(Rule.DWA, temperature));
        double[][] means = new double[4][3];
        for (int step = 0; step < 4 * epoch; step++) {
            for (int t = 0; t < 3; t++) {
                means[step / epoch][t] += small.shown("loss of " + TASKS.get(t)).get(step) / epoch;
            }
        }
        for (int step = 0; step < 4 * epoch; step++) {
            int e = step / epoch;
            double[] shares = new double[3];
            double sum = 0;
            for (int t = 0; t < 3; t++) {
                double fell = e < 2 ? 1 : means[e - 1][t] / means[e - 2][t];
                shares[t] = Math.exp(fell / temperature);
                sum += shares[t];
            }
            double total = 0;
            for (int t = 0; t < 3; t++) {
                double weight = small.shown("weight of " + TASKS.get(t)).get(step);
                assertThat(weight).isCloseTo(3 * shares[t] / sum, within(1e-4));
                total += weight * small.shown("loss of " + TASKS.get(t)).get(step);
            }
            assertThat(small.trained().attempt().losses().get(step)).isCloseTo((float) total, within(1e-4f));
        }
    }

    @Test
    void equalIsTheSum() {
        Small small = Small.of(Worlds.apart(20), Make.steps(2), Weighting.equal());
        double[] losses = small.losses();
        assertThat(small.trained().attempt().losses().get(0))
                .isCloseTo((float) (losses[0] + losses[1] + losses[2]), within(1e-5f));
        assertThat(small.trained().attempt().shown()).doesNotContainKey("weight of side");
    }
}
