package dev.graft.data.digits;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitSettingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -3      | 28  | samples must be in [1, 1000000], was -3
                    0       | 28  | samples must be in [1, 1000000], was 0
                    1000001 | 28  | samples must be in [1, 1000000], was 1000001
                    10      | 0   | size must be in [8, 128] pixels, was 0
                    10      | 7   | size must be in [8, 128] pixels, was 7
                    10      | 129 | size must be in [8, 128] pixels, was 129
                    """)
    void namesTheSettingItsRangeAndTheValue(int samples, int size, String message) {
        assertThatThrownBy(() -> new DigitSettings(samples, size, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
