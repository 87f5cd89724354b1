package dev.graft.strategies.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How the weight of a domain term grows. */
final class RampTest {
    @Test
    void itBeginsWithNothingAndEndsNearOne() {
        assertThat(Ramp.at(10, 0)).isZero();
        assertThat(Ramp.at(10, 0.1)).isCloseTo((Math.E - 1) / (Math.E + 1), within(1e-12));
        assertThat(Ramp.at(10, 1)).isCloseTo(1, within(1e-4));
        assertThat(Ramp.at(1000, 1)).isEqualTo(1);
    }
}
