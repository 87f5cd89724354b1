package dev.graft.runner.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Grid;
import dev.graft.runner.plugins.Sharp;
import dev.graft.runner.plugins.Sharp.View;
import dev.graft.selection.Criterion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code tuning} and {@code grid} in files. */
class GridFileTest {
    private static final String FILE = """
            name: x
            scenario: {source: {data: blobs}, target: {data: blobs}}
            budgets: {count: 2}
            strategies:
              - source-only
              - strategy: sharp
                %s
            """;

    private static Experiment read(String text, String... overrides) {
        return ExperimentFile.parse("x.yaml", text, List.of(overrides));
    }

    private static Grid grid(String line, String... overrides) {
        return read(FILE.formatted(line), overrides).strategy("sharp").grid().orElseThrow();
    }

    private static List<Record> settings(Grid grid) {
        return grid.candidates().stream().map(Chosen::settings).toList();
    }

    @Test
    void aSettingIsAListOfItsValues() {
        Grid grid = grid("grid: {sharpness: [0.5, 1, 2]}");
        assertThat(settings(grid))
                .containsExactly(
                        new Sharp.Of(0.5, View.FEATURES, List.of(), 0),
                        new Sharp.Of(1, View.FEATURES, List.of(), 0),
                        new Sharp.Of(2, View.FEATURES, List.of(), 0));
        assertThat(grid.criterion()).as("unless another is named").isEqualTo(Criterion.ENTROPY);
    }

    @Test
    void itemsOfASettingThatIsAListAreLists() {
        assertThat(grid("grid: {words: [[a, b], [], 'c, d', e]}").values("words"))
                .containsExactly(List.of("a", "b"), List.of(), List.of("c", "d"), List.of("e"));
    }

    @Test
    void severalSettingsAreCombinedInTheOrderInWhichTheStrategyHasThem() {
        Grid grid = grid("grid: {pause: [1, 2], sharpness: [3, 4]}");
        assertThat(grid.settings()).containsExactly("sharpness", "pause");
        assertThat(settings(grid))
                .containsExactly(
                        new Sharp.Of(3, View.FEATURES, List.of(), 1),
                        new Sharp.Of(3, View.FEATURES, List.of(), 2),
                        new Sharp.Of(4, View.FEATURES, List.of(), 1),
                        new Sharp.Of(4, View.FEATURES, List.of(), 2));
    }

    @Test
    void otherSettingsNameAndLearnerStandBesideIt() {
        Experiment experiment = read(FILE.formatted("""
                name: mine
                    pause: 7
                    learner: {learner: linear, sharpness: 3}
                    grid: {sharpness: [1, 2]}
                """));
        Entry entry = experiment.strategy("mine");
        assertThat(settings(entry.grid().orElseThrow()))
                .containsExactly(
                        new Sharp.Of(1, View.FEATURES, List.of(), 7), new Sharp.Of(2, View.FEATURES, List.of(), 7));
        assertThat(entry.learner()).isPresent();
        assertThat(entry.choice().settings()).isEqualTo(new Sharp.Of(1, View.FEATURES, List.of(), 7));
    }

    @Test
    void overridesChangeIt() {
        String line = "grid: {sharpness: [1, 2]}";
        assertThat(settings(grid(line, "strategies.1.grid.sharpness=[5, 6]")))
                .contains(new Sharp.Of(6, View.FEATURES, List.of(), 0));
        assertThat(grid(line, "tuning.criterion=snd").criterion()).isEqualTo(Criterion.SND);
        assertThat(grid(line, "tuning={criterion: source-validation}").criterion())
                .isEqualTo(Criterion.SOURCE_VALIDATION);
    }

    @Test
    void theResolvedFormIsReadAgain() {
        String written = ExperimentFile.write(read(
                FILE.formatted("grid: {view: [features], words: [[a, b], []], sharpness: [1, 1.0e-9]}"),
                "tuning.criterion=snd"));
        assertThat(written).contains("tuning:\n  criterion: snd", "sharpness:", "- 1.0E-9", "- features", "pause: 0");
        Experiment read = read(written);
        assertThat(ExperimentFile.write(read)).isEqualTo(written);
        assertThat(read.strategy("sharp").grid().orElseThrow().candidates()).hasSize(4);
        assertThat(ExperimentFile.write(read("""
                name: x
                scenario: {source: {data: blobs}, target: {data: blobs}}
                budgets: {count: 2}
                strategies: [joint]
                """))).doesNotContain("tuning", "grid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grid: {sharpnes: [1, 2]}        | x.yaml:7  strategies[1].grid.sharpnes: unknown setting; did you mean \"sharpness\"? Known here: sharpness, view, words, pause.",
                "grid: {sharpness: [1, x]}       | x.yaml:7  strategies[1].grid.sharpness[1]: expected a number, found \"x\". How sure",
                "grid: {sharpness: [1, ~]}       | x.yaml:7  strategies[1].grid.sharpness[1]: has no value.",
                "grid: {sharpness: [1, -2]}      | x.yaml:7  strategies[1].grid.sharpness[1]: sharpness must be above 0, was -2.0.",
                "grid: {sharpness: [[1], 2]}     | x.yaml:7  strategies[1].grid.sharpness[0]: expected a number, found a list of 1.",
                "grid: {sharpness: 1}            | x.yaml:7  strategies[1].grid.sharpness: expected a list of the values to try, found \"1\".",
                "grid: {sharpness: []}           | x.yaml:7  strategies[1].grid.sharpness: expected a list of the values to try, found a list of 0.",
                "grid: {sharpness: [1]}          | x.yaml:7  strategies[1].grid: has one candidate, and nothing to choose.",
                "grid: {sharpness: [1, 2, 1.0]}  | x.yaml:7  strategies[1].grid: has a value twice. Remove one.",
                "grid: {view: [features, raw-vectors]} | x.yaml:7  strategies[1].grid: all candidates of a grid must be handed the samples alike",
                "grid: {}                        | x.yaml:7  strategies[1].grid: expected settings with the values to try, as in {lambda: [0.1, 1, 10]}, found an empty mapping.",
                "grid:                           | x.yaml:7  strategies[1].grid: expected settings with the values to try, as in {lambda: [0.1, 1, 10]}, found nothing.",
                "grid: [1, 2]                    | x.yaml:7  strategies[1].grid: expected settings with the values to try, as in {lambda: [0.1, 1, 10]}, found a list of 2."
            })
    void whatIsWrongIsNamedWithItsPlace(String line, String message) {
        assertThatThrownBy(() -> grid(line)).isInstanceOf(GraftException.class).hasMessageContaining(message);
    }

    @Test
    void whatIsWrongBesideAGridIsNamedOnce() {
        assertThatThrownBy(() -> read(FILE.formatted("grid: {sharpness: [1, 2]}\n    sharpness: 3")))
                .hasMessage(
                        "x.yaml:7  strategies[1].grid.sharpness: the setting has a value beside the grid, too. Remove"
                                + " one of the two.");
        assertThatThrownBy(() -> read(FILE.formatted("grid: {sharpness: [1, 2]}\n    paus: 3")))
                .hasMessage("x.yaml:8  strategies[1].paus: unknown key; did you mean \"pause\"? Known here: name,"
                        + " strategy, sharpness, view, words, pause.");
        assertThatThrownBy(() -> read(FILE.replace("sharp", "shrp").formatted("grid: {sharpness: [1, 2]}")))
                .hasMessageStartingWith(
                        "x.yaml:6  strategies[1].strategy: unknown strategy \"shrp\"; did you mean \"sharp\"?");
        assertThatThrownBy(() -> read(FILE.replace("sharp", "label-free").formatted("grid: {sharpness: [1, 2]}")))
                .hasMessage("x.yaml:7  strategies[1].grid.sharpness: \"label-free\" has no settings to try.");
    }

    @Test
    void aLargeGridIsCountedAndNotMade() {
        String thousand = "[" + "1, ".repeat(999) + "1]";
        String line = "grid: {sharpness: %s, pause: %s, words: %s}".formatted(thousand, thousand, thousand);
        assertThatThrownBy(() -> grid(line))
                .hasMessage("x.yaml:7  strategies[1].grid: has 1000000000 candidates. At most 100 are allowed.");
    }

    @Test
    void allGridsHaveOneSize() {
        assertThatThrownBy(() -> read(FILE.formatted("grid: {sharpness: [1, 2]}") + """
                  - {strategy: sharp, name: other, grid: {sharpness: [1, 2, 3]}}
                """))
                .hasMessage("x.yaml:5  strategies: grids must have the same number of candidates, so that none is tuned"
                        + " more: sharp has 2, other has 3.");
    }

    @Test
    void tuningNamesACriterionForGrids() {
        String grid = FILE.formatted("grid: {sharpness: [1, 2]}");
        assertThatThrownBy(() -> read("tuning: {criterion: entorpy}\n" + grid))
                .hasMessage("x.yaml:1  tuning.criterion: expected one of entropy, snd, source-validation, found"
                        + " \"entorpy\"; did you mean \"entropy\"?");
        assertThatThrownBy(() -> read("tuning: {by: entropy}\n" + grid))
                .hasMessage("x.yaml:1  tuning.by: unknown key. Known here: criterion.");
        assertThatThrownBy(() -> read("tuning: entropy\n" + grid))
                .hasMessage("x.yaml:1  tuning: expected keys with values, found \"entropy\".");
        assertThatThrownBy(() -> read("tuning: {criterion: snd}\n" + FILE.formatted("pause: 1")))
                .hasMessage(
                        "x.yaml:1  tuning: is for strategies with a grid, and none here has one. Give one a grid, or"
                                + " remove the key.");
    }

    @Test
    void sourceValidationNeedsASource() {
        assertThatThrownBy(() -> read("""
                name: x
                tuning: {criterion: source-validation}
                scenario: {target: {data: blobs}, backbone: turning-1.0}
                budgets: {count: 2}
                strategies: [{strategy: sharp, grid: {sharpness: [1, 2]}}]
                """))
                .hasMessage("x.yaml:5  strategies: source-validation needs a source, and the scenario has none.");
    }
}
