package dev.graft.onnx.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {
    /** A sine at the new rate is the sine sampled there, away from the edges. */
    @ParameterizedTest
    @CsvSource({
        "8000, 16000, 440",
        "8000, 16000, 3000",
        "44100, 16000, 440",
        "44100, 16000, 5000",
        "48000, 16000, 1000",
        "22050, 16000, 700",
        "11025, 16000, 4000"
    })
    void aSineStaysASine(int from, int to, double hertz) {
        float[] resampled = new Resampler(from, to).resample(sine(from, hertz));
        float[] expected = sine(to, hertz);
        assertThat(resampled).hasSize(to);
        for (int i = to / 20; i < to - to / 20; i++) {
            assertThat(Math.abs(resampled[i] - expected[i])).as("at %d", i).isLessThan(1e-3f);
        }
    }

    /** What the lower rate cannot hold is not folded back into it. */
    @Test
    void whatIsBeyondTheBandIsSilent() {
        float[] resampled = new Resampler(44100, 16000).resample(sine(44100, 9500));
        for (int i = 800; i < 15200; i++) {
            assertThat(Math.abs(resampled[i])).isLessThan(1e-3f);
        }
    }

    @Test
    void aConstantStaysConstantAndTheSameRateStaysTheSame() {
        float[] ones = new float[4000];
        java.util.Arrays.fill(ones, 0.25f);
        float[] resampled = new Resampler(8000, 11025).resample(ones);
        for (int i = 200; i < resampled.length - 200; i++) {
            assertThat(Math.abs(resampled[i] - 0.25f)).isLessThan(1e-6f);
        }
        assertThat(new Resampler(8000, 8000).resample(ones)).isSameAs(ones);
    }

    @Test
    void nothingBecomesNothingAndOneBecomesTwo() {
        assertThat(new Resampler(8000, 16000).resample(new float[0])).isEmpty();
        assertThat(new Resampler(8000, 16000).resample(new float[] {1})).hasSize(2);
    }

    /** One second. */
    private static float[] sine(int rate, double hertz) {
        float[] amplitudes = new float[rate];
        for (int i = 0; i < rate; i++) {
            amplitudes[i] = (float) Math.sin(2 * Math.PI * hertz * i / rate);
        }
        return amplitudes;
    }
}
