package dev.graft.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.strategy.Defaults;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Setting;
import dev.graft.runner.plugins.Blobs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final List<Knob> KNOBS = Settings.knobs(Blobs.Of.class);

    @Test
    void knobsAreTheComponentsInKebabCaseWithTheWordForTheirType() {
        assertThat(KNOBS)
                .extracting(Knob::key)
                .containsExactly("samples", "shift", "cloud-seed", "swapped", "edge", "names");
        assertThat(KNOBS)
                .extracting(Knob::type)
                .containsExactly("whole number", "number", "whole number", "true or false", "soft, very-hard", "text");
        assertThat(KNOBS.get(0).byDefault()).isEqualTo("60");
        assertThat(KNOBS.get(0).about()).isEqualTo("How many samples, at least 2.");
    }

    @Test
    void defaultsAreThoseOfTheAnnotations() {
        assertThat(Settings.defaults(Blobs.Of.class)).isEqualTo(new Blobs.Of(60, 0, 1, false, Blobs.Edge.SOFT, "a b"));
        assertThat(Settings.defaults(NoSettings.class)).isEqualTo(new NoSettings());
    }

    @ParameterizedTest
    @CsvSource({
        "samples, 12",
        "shift, -0.5",
        "shift, 1e-3",
        "cloud-seed, 9000000000",
        "swapped, true",
        "edge, very-hard",
        "names, x y"
    })
    void aTextOfTheRightTypeIsTaken(String key, String text) {
        Object value = knob(key).parse(text).orElseThrow();
        Blobs.Of settings = Settings.create(Blobs.Of.class, Map.of(key, value));
        Object written = Settings.values(settings).get(key);
        assertThat(knob(key).parse(String.valueOf(written))).contains(value);
        assertThat(settings).isNotEqualTo(Settings.defaults(Blobs.Of.class));
    }

    @ParameterizedTest
    @CsvSource({
        "samples, 3.7", "samples, many", "samples, 3000000000", "samples, ''", "shift, NaN", "shift, Infinity",
        "shift, wide", "cloud-seed, 1.0", "swapped, yes", "swapped, True", "edge, VERY_HARD", "edge, hard"
    })
    void aTextOfAnotherTypeIsRefused(String key, String text) {
        assertThat(knob(key).parse(text)).isEqualTo(Optional.empty());
    }

    @Test
    void whatTheRecordRefusesItRefusesInItsOwnWords() {
        assertThatThrownBy(() -> Settings.create(Blobs.Of.class, Map.of("samples", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("samples must be at least 2, was 1");
    }

    @Test
    void valuesComeByKeyInTheOrderOfTheRecord() {
        Map<String, Object> values = Settings.values(new Blobs.Of(7, 0.5, 3, true, Blobs.Edge.VERY_HARD, "x y"));
        assertThat(values.keySet()).containsExactly("samples", "shift", "cloud-seed", "swapped", "edge", "names");
        assertThat(values.values()).containsExactly(7, 0.5, 3L, true, "very-hard", "x y");
    }

    /** A record whose component says nothing about itself. */
    public record Silent(int knob) {}

    @Test
    void aKnobWithoutAWordAboutItselfIsRefused() {
        assertThatThrownBy(() -> Settings.knobs(Silent.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must carry @Setting");
    }

    /** A record that shares the settings of another, one of them with a default of its own. */
    public record Sharing(
            @Setting(byDefault = "2", about = "A number.") int first,
            @Defaults({"shift: 0.5", "names: c: d"}) Blobs.Of shared) {}

    @Test
    void aRecordInsideAnotherMayHaveOtherDefaults() {
        assertThat(Settings.defaults(Sharing.class))
                .isEqualTo(new Sharing(2, new Blobs.Of(60, 0.5, 1, false, Blobs.Edge.SOFT, "c: d")));
        assertThat(Settings.defaults(Blobs.Of.class).shift()).isZero();
    }

    /** A record that means a setting that is not there. */
    public record Mistaken(@Defaults("shaft: 1") Blobs.Of shared) {}

    @Test
    void aDefaultForNoSettingIsRefused() {
        assertThatThrownBy(() -> Settings.knobs(Mistaken.class)).hasMessageContaining("has no settings [shaft]");
    }

    private static Knob knob(String key) {
        return KNOBS.stream().filter(knob -> knob.key().equals(key)).findFirst().orElseThrow();
    }
}
