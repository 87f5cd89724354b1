package dev.graft.runner.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.measure.Measure;
import dev.graft.core.standing.Published;
import dev.graft.runner.Small;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Suite;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files with several scenarios. */
class SuiteFileTest {
    private static final String YAML = """
            name: clouds
            title: Do clouds help?
            seeds: 4
            scenario:
              source: {data: blobs, samples: 40}
              target: {data: blobs, cloud-seed: 2}
              preprocess: [row-l1, z-score]
              source-labels-per-class: 9
            scenarios:
              A-C: {target: {shift: 1}}
              D-A: {source: {samples: 30}, preprocess: z-score, source-labels-per-class: 8}
            strategies: [source-only, {strategy: joint, learner: {learner: linear, sharpness: 2}}]
            budgets: {per-class: [0, 2]}
            published:
              reference: Others, 2016
              values: {A-C: {source-only: 34.1}, D-A: {joint: 7}}
            """;

    @Test
    void eachScenarioIsTheCommonOneWithItsChanges() {
        Suite suite = suite();
        assertThat(suite.name()).isEqualTo("clouds");
        assertThat(suite.scenarios()).containsExactly("A-C", "D-A");
        assertThat(suite.experiments())
                .extracting(Experiment::title)
                .containsExactly("A-C: Do clouds help?", "D-A: Do clouds help?");
        Experiment first = suite.experiments().get(0);
        assertThat(first.seeds()).isEqualTo(4);
        assertThat(Small.domains(first).target().data().values())
                .containsEntry("shift", 1.0)
                .containsEntry("cloud-seed", 2L);
        assertThat(first.scenario().preprocess()).hasSize(2);
        Experiment second = suite.experiments().get(1);
        assertThat(second.scenario().sources().get(0).data().values()).containsEntry("samples", 30);
        assertThat(Small.domains(second).target().data().values()).containsEntry("shift", 0.0);
        assertThat(second.scenario().preprocess()).hasSize(1);
        assertThat(Small.domains(second).sourceLabelsPerClass()).isEqualTo(OptionalInt.of(8));
    }

    @Test
    void publishedNumbersAreReadInPercent() {
        assertThat(suite().published())
                .contains(new Published(
                        "Others, 2016",
                        Measure.ACCURACY,
                        Map.of("A-C", Map.of("source-only", 0.341), "D-A", Map.of("joint", 0.07))));
        assertThat(suite("published.measure=log-loss", "published.values.A-C.source-only=0.5")
                        .published()
                        .orElseThrow()
                        .value("D-A", "joint"))
                .contains(7.0);
    }

    @Test
    void theResolvedSuiteIsTheSuite() {
        String resolved = ExperimentFile.write(suite());
        Suite again = ExperimentFile.parseSuite("again", resolved, List.of()).orElseThrow();
        assertThat(ExperimentFile.write(again)).isEqualTo(resolved);
        assertThat(again.published()).isEqualTo(suite().published());
        assertThat(resolved).contains("source-only: 34.1\n").doesNotContain("\nscenario:");
        for (int i = 0; i < 2; i++) {
            assertThat(ExperimentFile.write(again.experiments().get(i)))
                    .isEqualTo(ExperimentFile.write(suite().experiments().get(i)));
        }
    }

    @Test
    void scenariosMayBeComplete() {
        String complete = YAML.replaceAll("(?s)scenario:.*scenarios:", "scenarios:")
                .replace("A-C: {target: {shift: 1}}", "A-C: {source: blobs, target: blobs}")
                .replace("D-A: {source: {samples: 30}", "D-A: {source: blobs, target: blobs");
        assertThat(ExperimentFile.parseSuite("x.yaml", complete, List.of())
                        .orElseThrow()
                        .experiments())
                .hasSize(2);
    }

    @Test
    void anotherDataSetDoesNotInheritSettings() {
        Value base = StrictYaml.read("x", "{target: {data: blobs, shift: 1}, held-out: 0.3}");
        Value merged = Merged.of(base, StrictYaml.read("x", "{target: {data: other, samples: 9}}"));
        assertThat(((Value.Keys) merged).values().get("target"))
                .isInstanceOfSatisfying(
                        Value.Keys.class, target -> assertThat(target.values()).containsOnlyKeys("data", "samples"));
        assertThat(((Value.Keys) merged).values()).containsOnlyKeys("target", "held-out");
    }

    @Test
    void overridesReachWhatIsCommonAndEachScenario() {
        Suite suite = suite("scenario.target.samples=50", "scenarios.A-C.target.samples=70", "seeds=2");
        assertThat(suite.experiments())
                .extracting(e -> Small.domains(e).target().data().values().get("samples"))
                .containsExactly(70, 50);
        assertThat(suite.experiments().get(1).seeds()).isEqualTo(2);
    }

    @Test
    void aFileWithOneScenarioIsNoSuite() {
        String single =
                YAML.replaceAll("(?s)scenarios:.*strategies:", "strategies:").replaceAll("(?s)published:.*", "");
        assertThat(ExperimentFile.parseSuite("x.yaml", single, List.of())).isEmpty();
        assertThat(ExperimentFile.parse("x.yaml", single, List.of()).name()).isEqualTo("clouds");
    }

    @Test
    void whoTakesOneScenarioSaysSo() {
        assertThatThrownBy(() -> ExperimentFile.parse("x.yaml", YAML, List.of()))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("x.yaml: this takes one scenario, and here are 2: A-C, D-A.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "A-C: {target: {shift: 1}} | A-C: {tarket: {shift: 1}} | x.yaml:10  scenarios.A-C.tarket: unknown key; did you mean \"target\"?",
                "{target: {shift: 1}}      | {target: {shfit: 1}}      | x.yaml:10  scenarios.A-C.target.shfit: unknown key; did you mean \"shift\"?",
                "{target: {shift: 1}}      | {target: {shift: far}}    | x.yaml:10  scenarios.A-C.target.shift: expected a number, found \"far\"",
                "A-C: {target: {shift: 1}} | A.C: {target: {shift: 1}} | x.yaml:10  scenarios.A.C: a scenario's name is letters, digits and dashes",
                "A-C: {target: {shift: 1}} | d-a: {target: {shift: 1}} | x.yaml:11  scenarios.D-A: \"d-a\" and \"D-A\" are one folder",
                "A-C: {target: {shift: 1}} | A-C: [1]                  | x.yaml:10  scenarios.A-C: expected what is changed in scenario, found a list of 1",
                "cloud-seed: 2             | cloud-sede: 2             | x.yaml:6  scenario.target.cloud-sede: unknown key; did you mean \"cloud-seed\"?",
                "preprocess: z-score       | protocol: single-run      | x.yaml:3  seeds: protocol: single-run has one",
                "{A-C: {source-only: 34.1} | {A-B: {source-only: 34.1} | published.values.A-B: unknown scenario \"A-B\"; did you mean \"A-C\"? Known here: A-C, D-A.",
                "{joint: 7}                | {jiont: 7}                | published.values.D-A.jiont: unknown strategy \"jiont\"; did you mean \"joint\"? Known here: scratch, source-only, joint.",
                "{joint: 7}                | {joint: 700}              | published.values.D-A.joint: expected a number of percent, from 0 to 100, found \"700\"",
                "{joint: 7}                | {joint: good}             | expected a number of percent, from 0 to 100, found \"good\"",
                "{joint: 7}                | 7                         | published.values.D-A: expected strategies with numbers",
                "reference: Others, 2016   | measure: acuracy          | published.measure: expected one of accuracy",
                "reference: Others, 2016   | measure: accuracy         | published.reference: is missing",
                "learner: {learner: linear | learner: {learner: liner  | strategies[1].learner.learner: unknown learner \"liner\"; did you mean \"linear\"?",
                "sharpness: 2}             | sharpnes: 2}              | strategies[1].learner.sharpnes: unknown key; did you mean \"sharpness\"?",
                "scenarios:                | scenaros:                 | scenaros: unknown key; did you mean \"scenario",
            })
    void whatIsWrongIsNamedWithItsPlace(String from, String to, String message) {
        String wrong = YAML.replace(from.strip(), to.strip());
        assertThat(wrong).isNotEqualTo(YAML);
        assertThatThrownBy(() -> ExperimentFile.parseSuite("x.yaml", wrong, List.of())
                        .map(Suite::name)
                        .orElseGet(() ->
                                ExperimentFile.parse("x.yaml", wrong, List.of()).name()))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aProblemOfAllScenariosIsNamedOnce() {
        assertThatThrownBy(() -> suite("seeds=0", "scenario.preprocess=[z-scor]"))
                .message()
                .containsOnlyOnce("--set seeds")
                .containsOnlyOnce("z-scor\"");
    }

    @Test
    void noScenarioIsNone() {
        for (String none : List.of("{}", "[a]", "A-C")) {
            assertThatThrownBy(() -> suite("scenarios=" + none))
                    .hasMessageContaining("expected names with what is changed");
        }
        String without = YAML.replaceAll("(?s)scenarios:.*strategies:", "strategies:");
        assertThatThrownBy(() -> ExperimentFile.parse("x.yaml", without, List.of()))
                .hasMessageContaining("published: stands beside scenarios, and there are none here.");
    }

    private static Suite suite(String... overrides) {
        return ExperimentFile.parseSuite("x.yaml", YAML, List.of(overrides)).orElseThrow();
    }
}
