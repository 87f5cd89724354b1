package dev.graft.data.characters;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterSettingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0       | 28  | samples must be in [1, 1000000], was 0
                    1000001 | 28  | samples must be in [1, 1000000], was 1000001
                    10      | 7   | size must be in [8, 128] pixels, was 7
                    10      | 129 | size must be in [8, 128] pixels, was 129
                    """)
    void namesTheSettingItsRangeAndTheValue(int samples, int size, String message) {
        assertThatThrownBy(() -> new CharacterSettings(samples, size, 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void anUnknownScriptIsToldFromTheKnownOnes() {
        assertThatThrownBy(() -> new CharacterSettings(10, 28, 1, List.of("latin", "greeek")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "scripts: there is no \"greeek\"; did you mean \"greek\"? Allowed: digits, latin, greek, cyrillic,"
                                + " armenian, georgian, hebrew, arabic, tifinagh, syllabics, lao, nko, nuskhuri");
    }

    @Test
    void aScriptIsNamedOnce() {
        assertThatThrownBy(() -> new CharacterSettings(10, 28, 1, List.of("lao", "latin", "lao")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scripts must be named once each, was [lao, latin, lao]");
    }
}
