package dev.graft.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EntropyTest {
    @Test
    void certaintyHasNoneAndAGuessHasTheMost() {
        assertThat(Entropy.of(new double[][] {{1, 0, 0}, {0, 0, 1}})).isZero();
        assertThat(Entropy.of(new double[][] {{0.25, 0.25, 0.25, 0.25}})).isEqualTo(Math.log(4), within(1e-15));
    }

    @Test
    void itIsTheMeanOverSamples() {
        assertThat(Entropy.of(new double[][] {{1, 0}, {0.5, 0.5}})).isEqualTo(Math.log(2) / 2, within(1e-15));
    }

    /** The value is NumPy's. */
    @Test
    void itIsWhatNumpySays() {
        double[][] p = {{0.7, 0.2, 0.1}, {0.6, 0.3, 0.1}, {0.1, 0.8, 0.1}, {0.2, 0.2, 0.6}};
        assertThat(Entropy.of(p)).isEqualTo(0.8222666690708822, within(1e-15));
    }

    @Test
    void aPredictionThatIsNoNumberIsNoCertainty() {
        assertThat(Entropy.of(new double[][] {{1, 0}, {Double.NaN, Double.NaN}}))
                .isNaN();
    }
}
