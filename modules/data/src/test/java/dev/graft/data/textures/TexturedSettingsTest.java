package dev.graft.data.textures;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.data.textures.TexturedDigits.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TexturedSettingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0      | 0      | 0  | 28  | samples must be in [1, 500000], was 0
                    500001 | 0      | 0  | 28  | samples must be in [1, 500000], was 500001
                    10     | -1     | 0  | 28  | after must be in [0, 500000], was -1
                    10     | 500001 | 0  | 28  | after must be in [0, 500000], was 500001
                    10     | 0      | -1 | 28  | margin must be in [0, 7] pixels, was -1
                    10     | 0      | 8  | 28  | margin must be in [0, 7] pixels, was 8
                    10     | 0      | 0  | 7   | size must be in [8, 256] pixels, was 7
                    10     | 0      | 0  | 257 | size must be in [8, 256] pixels, was 257
                    """)
    void namesTheSettingItsRangeAndTheValue(int samples, int after, int margin, int size, String message) {
        assertThatThrownBy(() -> new Settings(Digits.MNIST, samples, after, margin, size, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
