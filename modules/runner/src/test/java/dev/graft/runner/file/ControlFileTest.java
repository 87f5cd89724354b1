package dev.graft.runner.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.control.Control;
import dev.graft.runner.bias.Bias;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.plugins.Blobs;
import dev.graft.runner.plugins.Turning;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key {@code controls} of experiment files. */
class ControlFileTest {
    private static final String FILE = """
            name: x
            scenario:
              source: {data: blobs, samples: 40}
              target: {data: blobs, samples: 60, cloud-seed: 2}
              backbone: turning-1.0
            strategies: [joint, source-only, target-only, label-free, oracle, scratch-network]
            budgets: {per-class: 2}
            controls:
            """;

    private static final String NONE = """
            name: x
            scenario: {target: {data: blobs, samples: 60}}
            strategies: [target-only, oracle]
            budgets: {per-class: 2}
            controls:
            """;

    @Test
    void aControlIsForAllThatItTakesSomethingFrom() {
        assertThat(names("  - shuffled-source"))
                .containsExactly("joint, shuffled-source", "source-only, shuffled-source");
        assertThat(names("  - random-backbone"))
                .containsExactly(
                        "joint, random-backbone",
                        "source-only, random-backbone",
                        "target-only, random-backbone",
                        "label-free, random-backbone");
        assertThat(names("  - {control: unrelated-source, data: blobs}"))
                .containsExactly("joint, unrelated-source", "source-only, unrelated-source");
        assertThat(names("  - {control: unrelated-source, backbone: turning-1.0}"))
                .hasSize(4)
                .contains("target-only, unrelated-source");
    }

    @Test
    void aControlCanBeForSomeAndHaveANameOfItsOwn() {
        assertThat(names("""
                  - {control: shuffled-source, of: joint}
                  - {control: shuffled-source, name: again, of: [source-only, joint]}
                """)).containsExactly("joint, shuffled-source", "source-only, again", "joint, again");
    }

    @Test
    void whatStandsInThePlaceHasItsSettings() {
        List<Arm> arms = read("""
                  - {control: unrelated-source, data: blobs, samples: 8, bias: {feature: "0", strength: 2}, of: joint}
                  - {control: unrelated-source, name: net, backbone: turning-1.0, cut: wide}
                """).controls();
        assertThat(arms.get(0).samples().orElseThrow().data().settings()).isEqualTo(Blobs.Of.of(8, 0, 1));
        assertThat(arms.get(0).samples().orElseThrow().bias().map(Bias::strength))
                .isEqualTo(Optional.of(2.0));
        assertThat(arms.get(1).backbone().orElseThrow().settings()).isEqualTo(new Turning.Of("wide"));
        assertThat(arms.get(1).changesNetwork()).isTrue();
    }

    @Test
    void aSingleControlIsAListOfOneAndNoneIsNone() {
        String file = FILE.strip();
        assertThat(ExperimentFile.parse("x", file + " shuffled-source", List.of())
                        .controls())
                .extracting(Arm::control)
                .containsExactly(Control.SHUFFLED_SOURCE);
        assertThat(ExperimentFile.parse("x", file + " []", List.of()).controls())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "shufled-source | x.yaml:9  controls[0]: unknown control \"shufled-source\"; did you mean \"shuffled-source\"?; known: shuffled-source, unrelated-source, random-backbone, first-block-removed, first-block-reinitialised, middle-block-dropped.",
                "[a, b] | x.yaml:9  controls[0]: expected a control or {control: ...}, found a list of 2.",
                "~ | x.yaml:9  controls[0]: expected a control or {control: ...}, found nothing.",
                "{of: joint} | x.yaml:9  controls[0].control: is missing.",
                "{control: shuffled-source, fo: joint} | x.yaml:9  controls[0].fo: unknown key. Known here: control, name, of.",
                "{control: shuffled-source, name: a b} | x.yaml:9  controls[0].name: a name is letters, digits, dots, dashes and underscores, at most 100, found \"a b\".",
                "{control: shuffled-source, data: blobs} | x.yaml:9  controls[0].data: only unrelated-source takes one. Remove the key, or take that control.",
                "{control: random-backbone, backbone: turning-1.0} | x.yaml:9  controls[0].backbone: only unrelated-source takes one. Remove the key, or take that control.",
                "unrelated-source | x.yaml:9  controls[0]: unrelated-source needs samples in the place of the source, or a network in the place of the backbone. Write {control: unrelated-source, data: ID} or {control: unrelated-source, backbone: ID}.",
                "{control: unrelated-source, of: joint} | x.yaml:9  controls[0]: unrelated-source needs samples in the place of the source, or a network in the place of the backbone. Write {control: unrelated-source, data: ID} or {control: unrelated-source, backbone: ID}.",
                "{control: unrelated-source, data: blobs, backbone: turning-1.0} | x.yaml:9  controls[0]: data stands in the place of the source, and backbone in that of the backbone. Keep one; another control can have the other.",
                "{control: unrelated-source, data: blops} | x.yaml:9  controls[0].data: unknown data set \"blops\"; did you mean \"blobs\"?; known: ",
                "{control: unrelated-source, data: blobs, samples: 1} | x.yaml:9  controls[0].samples: samples must be at least 2, was 1.",
                "{control: unrelated-source, backbone: turning-1.0, cud: nan} | x.yaml:9  controls[0].cud: unknown key; did you mean \"cut\"? Known here: backbone, cut.",
                "{control: shuffled-source, of: [joint, jiont]} | x.yaml:9  controls[0].of[1]: expected the name of a strategy, found \"jiont\"; did you mean \"joint\"?; shuffled-source takes something from: joint, source-only.",
                "{control: shuffled-source, of: [[joint]]} | x.yaml:9  controls[0].of[0]: expected the name of a strategy, found a list of 1; shuffled-source takes something from: joint, source-only.",
                "{control: shuffled-source, of: [joint, joint]} | x.yaml:9  controls[0].of[1]: \"joint\" is there twice. Remove one.",
                "{control: shuffled-source, of: scratch} | x.yaml:9  controls[0].of: shuffled-source takes nothing from \"scratch\", which transfers nothing. Allowed here: joint, source-only.",
                "{control: shuffled-source, of: oracle} | x.yaml:9  controls[0].of: shuffled-source takes nothing from \"oracle\", which is an upper bound. Allowed here: joint, source-only.",
                "{control: shuffled-source, of: target-only} | x.yaml:9  controls[0].of: shuffled-source takes nothing from \"target-only\", which learns from no source label. Allowed here: joint, source-only.",
                "{control: random-backbone, of: scratch-network} | x.yaml:9  controls[0].of: random-backbone takes nothing from \"scratch-network\", which the backbone gives nothing to. Allowed here: joint, source-only, target-only, label-free.",
            })
    void whatIsWrongIsNamedWithItsPlace(String item, String message) {
        assertThatThrownBy(() -> read("  - " + item))
                .isInstanceOf(GraftException.class)
                .message()
                .startsWith(message);
    }

    @Test
    void twoOfOneNameAreRefused() {
        assertThatThrownBy(() -> read("  - shuffled-source\n  - {control: shuffled-source, of: joint}"))
                .hasMessage(
                        "x.yaml:10  controls[1]: \"shuffled-source\" is there twice. Give one of them a name of its own: {control: shuffled-source, name: ...}.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shuffled-source | shuffled-source needs a source, and the scenario has none. Name one, or remove the control.",
                "random-backbone | random-backbone needs a backbone, and the scenario has none. Name one, or remove the control."
            })
    void whatIsNotThereCannotBeTakenAway(String control, String message) {
        assertThatThrownBy(() -> ExperimentFile.parse("x.yaml", NONE + "  - " + control, List.of()))
                .hasMessage("x.yaml:6  controls[0]: " + message);
    }

    @Test
    void aControlThatTakesNothingFromAnybodyIsRefused() {
        List<String> few = List.of("strategies=[target-only]");
        assertThatThrownBy(() -> ExperimentFile.parse("x.yaml", FILE + "  - shuffled-source", few))
                .hasMessage(
                        "x.yaml:9  controls[0]: shuffled-source takes nothing from any strategy here: none learns from source labels. Add one that does, or remove the control.");
        List<String> raw = List.of("strategies=[scratch-network]");
        assertThatThrownBy(() -> ExperimentFile.parse("x.yaml", FILE + "  - random-backbone", raw))
                .hasMessage(
                        "x.yaml:9  controls[0]: random-backbone takes nothing from any strategy here: none gets anything from the backbone. Add one that does, or remove the control.");
    }

    private static Experiment read(String controls) {
        return ExperimentFile.parse("x.yaml", FILE + controls, List.of());
    }

    private static List<String> names(String controls) {
        return read(controls).arms().stream().map(Entry::name).toList();
    }
}
