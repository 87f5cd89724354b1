package dev.graft.runner.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.runner.Small;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.plugins.Tuned;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that are lists, and settings of a record inside another, in files and overrides. */
class ListSettingsTest {
    private static final String FILE = """
            name: x
            scenario: {source: {data: blobs}, target: {data: blobs}}
            budgets: {count: 2}
            strategies:
              - strategy: tuned
                %s
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rates: [0.1, 0.01]   | 0.1, 0.01",
                "rates: 0.1           | 0.1",
                "rates: 0.1, 0.01     | 0.1, 0.01",
                "rates: ['0.1', 1e-2] | 0.1, 0.01"
            })
    void numbersAreASequenceOrATextWithCommas(String line, String numbers) {
        Tuned.Of settings = settings(FILE.formatted(line));
        assertThat(settings.recipe().rates().toString()).isEqualTo("[" + numbers + "]");
        assertThat(settings.recipe().epochs()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "head: [dense 32, dropout 0.5]            | dense 32;dropout 0.5",
                "head: dense 32, dropout 0.5              | dense 32;dropout 0.5",
                "head: dense 32                           | dense 32",
                "head: ['one, with a comma']              | one, with a comma",
                "head: []                                 | ''",
                "head: ''                                 | ''"
            })
    void soAreTexts(String line, String texts) {
        assertThat(String.join(";", settings(FILE.formatted(line)).head())).isEqualTo(texts);
    }

    @Test
    void overridesAreWrittenTheSame() {
        String file = FILE.formatted("epochs: 3");
        assertThat(settings(file, "strategies.0.rates=0.5, 0.25").recipe())
                .isEqualTo(new Tuned.Recipe(List.of(0.5, 0.25), 3));
        assertThat(settings(file, "strategies.0.rates=[2]").recipe()).isEqualTo(new Tuned.Recipe(List.of(2.0), 3));
        String listed = FILE.formatted("rates: [1, 2]");
        assertThat(settings(listed, "strategies.0.rates.1=4").recipe().rates()).containsExactly(1.0, 4.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rates: [0.1, many] | x.yaml:6  strategies[0].rates[1]: expected a number, found \"many\". The rates",
                "rates: [0.1, ]     | ok",
                "rates: [0.1, ~]    | x.yaml:6  strategies[0].rates[1]: expected a number, found nothing. The rates",
                "rates: 0.1, many   | x.yaml:6  strategies[0].rates: expected a list of numbers, found \"0.1, many\".",
                "rates: {a: 1}      | x.yaml:6  strategies[0].rates: expected a list of numbers, found a mapping with a.",
                "rates: [[1]]       | x.yaml:6  strategies[0].rates[0]: expected a number, found a list of 1.",
                "rates: [0.1, -1]   | x.yaml:6  strategies[0].rates: rates must be above 0, was [0.1, -1.0].",
                "rates: []          | x.yaml:6  strategies[0].rates: rates must be above 0, was [].",
                "epochs: 0          | x.yaml:6  strategies[0].epochs: epochs must be at least 1, was 0.",
                "epochs: [1]        | x.yaml:6  strategies[0].epochs: expected a whole number, found a list of 1.",
                "epoch: 1           | strategies[0].epoch: unknown key; did you mean \"epochs\"? Known here: name, strategy, "
                        + "head, rates, epochs, freeze.",
                "recipe: {epochs: 1}| strategies[0].recipe: unknown key"
            })
    void whatIsWrongIsNamedWithItsPlace(String line, String message) {
        String file = FILE.formatted(line);
        if (message.equals("ok")) {
            assertThat(settings(file).recipe().rates()).containsExactly(0.1);
        } else {
            assertThatThrownBy(() -> settings(file))
                    .isInstanceOf(GraftException.class)
                    .hasMessageContaining(message);
        }
    }

    @Test
    void theResolvedFormIsReadAgain() {
        List<String> none = List.of();
        Tuned.Of plain = new Tuned.Of(none, new Tuned.Recipe(List.of(1e-5, 3.0), 2), "a, b");
        Tuned.Of same = new Tuned.Of(none, plain.recipe(), "all");
        Tuned.Of texts = new Tuned.Of(List.of("a, b", "~", "", "3"), plain.recipe(), "all");
        Experiment experiment = Small.named("x")
                .strategy("plain", new Tuned(), plain)
                .strategy("same", new Tuned(), same)
                .strategy("texts", new Tuned(), texts)
                .build();
        String written = ExperimentFile.write(experiment);
        assertThat(written).contains("epochs: 2", "head: []").doesNotContain("recipe", "&id", "*id");
        Experiment read = ExperimentFile.parse("written", written, List.of());
        assertThat(ExperimentFile.write(read)).isEqualTo(written);
        assertThat(read.strategies())
                .extracting(entry -> entry.choice().settings())
                .endsWith(plain, same, texts);
    }

    private static Tuned.Of settings(String file, String... overrides) {
        Experiment experiment = ExperimentFile.parse("x.yaml", file, List.of(overrides));
        return (Tuned.Of) experiment.strategies().get(1).choice().settings();
    }
}
