package dev.graft.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelaxationTest {
    @Test
    void beginsWithTheExactStep() {
        assertThat(Relaxation.none().beyond(2, 7)).isEqualTo(7);
    }

    /** The dual of a mass 1 gains {@code x - exp(-t) (exp(x) - 1)} by a step x where the exact one is t. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9, 0.99, 0.999999})
    void everyStepRaisesTheDual(double rate) {
        Relaxation relaxation = observed(rate, 100);
        for (double t = -20; t < 20; t += 0.0137) {
            double x = Math.log(relaxation.beyond(1, Math.exp(t)));
            assertThat(Math.abs(x)).isGreaterThan(Math.abs(t));
            assertThat(x - Math.exp(-t) * Math.expm1(x))
                    .as("gain of %s for %s", x, t)
                    .isPositive();
        }
    }

    /** Of an error that an exact iteration brings to the share 0.75 with each step, 4/3 is the best power. */
    @Test
    void takesTheBestPowerForTheRate() {
        Relaxation relaxation = observed(0.75, 10);
        assertThat(Math.log(relaxation.beyond(1, Math.exp(0.1))) / 0.1).isCloseTo(4 / 3.0, within(1e-9));
    }

    @Test
    void relaxesLessWhereTheErrorFallsFaster() {
        Relaxation relaxation = observed(0.99, 100);
        double before = relaxation.beyond(1, 1.01);
        double error = 1e-50;
        for (int i = 0; i < 10; i++) {
            error *= 0.1;
            relaxation.observe(error);
        }
        assertThat(relaxation.beyond(1, 1.01)).isBetween(1.01, before - 1e-4);
    }

    private static Relaxation observed(double rate, int steps) {
        Relaxation relaxation = new Relaxation();
        double error = 1;
        for (int i = 0; i < steps; i++) {
            error *= rate;
            relaxation.observe(error);
        }
        return relaxation;
    }
}
