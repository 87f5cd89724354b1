package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.strategy.Plugin;
import dev.graft.core.strategy.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnobsTest {
    /** What several plug-ins share. */
    public record Recipe(
            @Setting(byDefault = "0.01, 0.001", about = "The rates that are tried.")
            List<Double> rates) {}

    /** Lists, one of them empty, and a record inside. */
    public record Of(
            @Setting(byDefault = "dense 32, dropout 0.5", about = "Layers of the head.")
            List<String> head,

            @Setting(byDefault = "", about = "Values that are frozen.")
            List<String> frozen,

            Recipe recipe,

            @Setting(byDefault = "", about = "A file.") String file) {}

    private record Tuned(String id) implements Plugin<Of> {
        @Override
        public String summary() {
            return "With lists.";
        }

        @Override
        public Class<Of> settings() {
            return Of.class;
        }
    }

    @Test
    void theExampleHasListsAsTheyAreWrittenBetweenBraces() {
        assertThat(Knobs.example("strategy", new Tuned("tuned")))
                .isEqualTo(
                        "{strategy: tuned, head: [dense 32, dropout 0.5], frozen: [], rates: [0.01, 0.001], file: \"\"}");
    }

    @Test
    void eachKnobOfARecordInsideHasARow() {
        assertThat(Knobs.rows(new Tuned("tuned")))
                .hasSize(4)
                .contains(Map.of(
                        "setting", "rates",
                        "type", "list of numbers",
                        "default", "0.01, 0.001",
                        "about", "The rates that are tried."));
    }
}
