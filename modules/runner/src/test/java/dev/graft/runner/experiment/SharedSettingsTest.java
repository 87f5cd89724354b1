package dev.graft.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.strategy.Setting;
import dev.graft.runner.plugins.Tuned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that are lists, and settings that several records share. */
class SharedSettingsTest {
    private static final List<Knob> KNOBS = Settings.knobs(Tuned.Of.class);

    @Test
    void theKnobsOfARecordInsideStandAtItsPlace() {
        assertThat(KNOBS).extracting(Knob::key).containsExactly("head", "rates", "epochs", "freeze");
        assertThat(KNOBS)
                .extracting(Knob::type)
                .containsExactly("list of texts", "list of numbers", "whole number", "text");
    }

    @Test
    void defaultsReachTheRecordInside() {
        assertThat(Settings.defaults(Tuned.Of.class))
                .isEqualTo(new Tuned.Of(List.of(), new Tuned.Recipe(List.of(0.01, 0.001), 50), "all"));
    }

    @Test
    void valuesAreFlatAndMakeTheSameRecordAgain() {
        Tuned.Of settings = new Tuned.Of(List.of("dense 32", "dropout 0.5"), new Tuned.Recipe(List.of(0.5), 2), "x");
        Map<String, Object> values = Settings.values(settings);
        assertThat(values.keySet()).containsExactly("head", "rates", "epochs", "freeze");
        assertThat(values.values()).containsExactly(List.of("dense 32", "dropout 0.5"), List.of(0.5), 2, "x");
        assertThat(Settings.create(Tuned.Of.class, values)).isEqualTo(settings);
    }

    @Test
    void aTextIsAListWithCommas() {
        assertThat(knob("rates").parse("0.1, 1e-3,2")).contains(List.of(0.1, 0.001, 2.0));
        assertThat(knob("rates").parse("3")).contains(List.of(3.0));
        assertThat(knob("rates").parse("")).contains(List.of());
        assertThat(knob("head").parse("dense 32 , dropout 0.5")).contains(List.of("dense 32", "dropout 0.5"));
        assertThat(knob("head").defaultItems()).contains(List.of());
        assertThat(knob("rates").defaultItems()).contains(List.of("0.01", "0.001"));
        assertThat(knob("epochs").defaultItems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1, many", "0.1,", ",", "0.1,,0.2", "NaN", "1 2"})
    void aTextWithAnythingElseInItIsRefused(String text) {
        assertThat(knob("rates").parse(text)).isEqualTo(Optional.empty());
    }

    @Test
    void listsCannotBeChangedFromOutside() {
        List<Object> rates = new ArrayList<>(List.of(0.5));
        Tuned.Of settings = Settings.create(Tuned.Of.class, Map.of("rates", rates));
        rates.add(7.0);
        assertThat(settings.recipe().rates()).containsExactly(0.5);
        assertThatThrownBy(() -> settings.recipe().rates().add(1.0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> settings.head().add("x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatTheRecordInsideRefusesItRefusesInItsOwnWords() {
        assertThatThrownBy(() -> Settings.create(Tuned.Of.class, Map.of("epochs", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("epochs must be at least 1, was 0");
    }

    /** Both records have a key "epochs". */
    public record Twice(
            Tuned.Recipe recipe,

            @Setting(byDefault = "1", about = "Again.") int epochs) {}

    /** No setting can be a list of whole numbers. */
    public record Wholes(
            @Setting(byDefault = "1", about = "Sizes.") List<Integer> sizes) {}

    @Test
    void aKeyThatIsThereTwiceIsRefused() {
        assertThatThrownBy(() -> Settings.defaults(Twice.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Twice are called \"epochs\"");
    }

    @Test
    void listsOfAnythingElseAreRefused() {
        assertThatThrownBy(() -> Settings.knobs(Wholes.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a setting cannot be a java.util.List<java.lang.Integer>");
    }

    private static Knob knob(String key) {
        return KNOBS.stream().filter(knob -> knob.key().equals(key)).findFirst().orElseThrow();
    }
}
