package dev.graft.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginsTest {
    private record First(String id) implements Plugin<NoSettings> {
        @Override
        public String summary() {
            return "";
        }

        @Override
        public Class<NoSettings> settings() {
            return NoSettings.class;
        }
    }

    private record Second(String id) implements Plugin<NoSettings> {
        @Override
        public String summary() {
            return "";
        }

        @Override
        public Class<NoSettings> settings() {
            return NoSettings.class;
        }
    }

    @Test
    void theyAreFoundByIdAndListedInTheOrderOfIds() {
        First kmm = new First("kmm");
        First coral = new First("deep-coral-2");
        Plugins<First> plugins = Plugins.of("strategy", List.of(kmm, coral));
        assertThat(plugins.get("kmm")).isSameAs(kmm);
        assertThat(plugins.all()).containsExactly(coral, kmm);
    }

    @Test
    void oneThatIsElsewhereIsNamedWithWhatToDo() {
        Plugins<First> plugins =
                Plugins.of("backbone", List.of(new First("glyphnet")), Map.of("minilm-l6", "it is elsewhere. Get it."));
        assertThat(plugins.all()).hasSize(1);
        assertThatThrownBy(() -> plugins.get("minilm-l6"))
                .isInstanceOf(GraftException.class)
                .hasMessage("backbone \"minilm-l6\": it is elsewhere. Get it.");
        assertThatThrownBy(() -> plugins.get("minilm-16"))
                .hasMessage("unknown backbone \"minilm-16\"; did you mean \"minilm-l6\"?; known: glyphnet.");
    }

    @Test
    void twoOfOneIdAreBothNamedWithWhereTheyComeFrom() {
        assertThatThrownBy(() -> Plugins.<Plugin<?>>of("strategy", List.of(new First("kmm"), new Second("kmm"))))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("\"kmm\"")
                .hasMessageContaining("PluginsTest$First in file:")
                .hasMessageContaining("PluginsTest$Second in file:")
                .hasMessageContaining("Remove one");
    }

    @Test
    void anUnknownIdGetsTheNearestAndAllKnownOnes() {
        Plugins<First> plugins = Plugins.of("strategy", List.of(new First("tca"), new First("coral")));
        assertThatThrownBy(() -> plugins.get("corall"))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("unknown strategy \"corall\"; did you mean \"coral\"?")
                .hasMessageContaining("known: coral, tca.");
        assertThatThrownBy(() -> plugins.get("something else"))
                .hasMessageContaining("known: coral, tca.")
                .hasMessageNotContaining("did you mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Coral", "deep_coral", "deep--coral", "-coral", "coral-", "deep coral"})
    void anIdIsInKebabCase(String id) {
        assertThatThrownBy(() -> Plugins.of("strategy", List.of(new First(id))))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("\"" + id + "\"")
                .hasMessageContaining("PluginsTest$First")
                .hasMessageContaining("not in kebab-case");
    }
}
