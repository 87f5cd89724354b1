package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.file.ExperimentFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said before a run of settings of training that cannot be meant. */
class TrainingSettingsTest {
    private static final String FILE = """
            name: x
            scenario: {target: {data: handwritten-digits}, backbone: {backbone: onnx, file: x.onnx}}
            strategies: [{strategy: STRATEGY, SETTING}]
            budgets: {per-class: [2]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "scratch   | network: convnet     | network: line 1, \"convnet\": unknown layer \"convnet\"; did you mean \"conv-net\"? Allowed are: conv 32,",
                "scratch   | network: lerner      | network: \"lerner\" is no layer; did you mean \"learner\"? Alone, and without layers, are allowed: auto, backbone, learner.",
                "scratch   | network: [auto, dense 3] | network: \"auto\" is no layer. Alone,",
                "scratch   | network: [dense]     | network: line 1, \"dense\": \"dense\" is not how dense is written: dense 128.",
                "fine-tune | head: [dense 8, conv 32] | head: \"conv 32\" takes maps, and a head is given vectors, the features; allowed are: dense 128, dropout 0.5, mlp.",
                "fine-tune | head: conv-net       | head: \"conv 32\" takes maps",
                "fine-tune | freeze: 1.5          | freeze: a share must be from 0 to 1, was 1.5.",
                "fine-tune | freeze: []           | freeze: freeze must not be empty; allowed: none, all, a share, a node, or a pattern.",
                "fine-tune | freeze: [none, a*]   | freeze: \"none\" stands alone, found [none, a*].",
                "fine-tune | augment: flipp       | augment: pictures cannot be changed by \"flipp\"; did you mean \"flip\"? Allowed are: flip, crop, shift, affine, jitter.",
                "fine-tune | rates: -0.1          | rates: rates must be above 0, found -0.1.",
                "lp-ft     | head-rates: []       | head-rates: head-rates must not be empty."
            })
    void aMessageNamesTheKeyOnceAndWhatIsAllowed(String strategy, String setting, String message) {
        assertThatThrownBy(() -> parse(strategy, setting))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("x.yaml:3  strategies[0]." + message);
    }

    @Test
    void headsAndNetworksOfLayersThatFitAreRead() {
        assertThat(parse("fine-tune", "head: 'mlp, dropout 0.25'").strategies()).hasSize(2);
        assertThat(parse("scratch", "network: 'residual-conv-net, dense 8'").strategies())
                .hasSize(1);
    }

    private static Experiment parse(String strategy, String setting) {
        String file = FILE.replace("STRATEGY", strategy).replace("SETTING", setting);
        return ExperimentFile.parse("x.yaml", file, List.of());
    }
}
