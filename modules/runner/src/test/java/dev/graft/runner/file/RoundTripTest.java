package dev.graft.runner.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.control.Control;
import dev.graft.core.labels.Budget;
import dev.graft.core.strategy.NoSettings;
import dev.graft.runner.Small;
import dev.graft.runner.bias.Bias;
import dev.graft.runner.bias.LabelShift;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.DomainScenario.Unlabelled;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Grid;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.plugins.Blobs;
import dev.graft.runner.plugins.Means;
import dev.graft.runner.plugins.Sharp;
import dev.graft.runner.plugins.Stepping;
import dev.graft.runner.plugins.Turning;
import dev.graft.selection.Criterion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The resolved experiment, which each run keeps, is the experiment. */
class RoundTripTest {
    static Stream<Experiment> experiments() {
        return Stream.of(
                Small.of("joint"),
                Small.named("x")
                        .ignoreTargetLabels()
                        .budgets()
                        .strategies("source-only")
                        .build(),
                Small.named("x")
                        .transductive()
                        .sourceLabelsPerClass(5)
                        .budgets()
                        .build(),
                Small.named("x").singleRun().budgets().build(),
                Small.named("x")
                        .strategy(new Entry(
                                        "joint",
                                        Chosen.byDefault(Known.strategies().get("joint")))
                                .with(new Chosen<>(new Means(), new Means.Of(3))))
                        .controls(Control.SHUFFLED_SOURCE)
                        .build(),
                Small.named("x")
                        .strategy(new Entry(
                                        "tried",
                                        Grid.of(
                                                Criterion.SND,
                                                Known.strategies().get("sharp"),
                                                Map.of("view", Sharp.View.RAW_VECTORS),
                                                Map.of(
                                                        "sharpness",
                                                        List.of(1e22, 0.1 + 0.2),
                                                        "words",
                                                        List.of(List.of("a, b", "~"), List.of()))))
                                .with(new Chosen<>(new Means(), new Means.Of(3))))
                        .controls(Control.SHUFFLED_SOURCE)
                        .build(),
                Small.named("x")
                        .strategies("oracle", "scratch")
                        .strategy("second", new Stepping(), new NoSettings())
                        .seed(Long.MIN_VALUE)
                        .seeds(1000)
                        .threads(3)
                        .heldOut(1 / 3.0)
                        .split(7)
                        .targetWeight(1e-7)
                        .unlabelled(Unlabelled.BOTH)
                        .sourceLabelsPerClass(4)
                        .source(new Blobs(), new Blobs.Of(10, -1e-9, -5, true, Blobs.Edge.VERY_HARD, "a b"))
                        .learner(new Means(), new Means.Of(1e22))
                        .budgets(new Budget.Share(0), new Budget.Share(0.1 + 0.2), new Budget.Share(1))
                        .build(),
                Small.named("x")
                        .strategies("joint", "source-only")
                        .backbone(new Turning.Plane(), new Turning.Of("sum"))
                        .controls(Control.SHUFFLED_SOURCE, Control.RANDOM_BACKBONE)
                        .control(Arm.unrelated(new Domain(
                                        new Chosen<>(new Blobs(), Small.SOURCE),
                                        Optional.of(new Bias("0", 1, 3)),
                                        Optional.of(new LabelShift(List.of("a", "b"), 0.25, 2))))
                                .only("joint"))
                        .control(Arm.unrelated(new Turning.Plane(), new Turning.Of("wide"))
                                .named("wider"))
                        .build(),
                Small.named("x")
                        .budgets(new Budget.Count(0), new Budget.Count(1_000_000))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void whatIsWrittenIsReadAsAnEqualExperiment(Experiment experiment) {
        String written = ExperimentFile.write(experiment);
        Experiment read = ExperimentFile.parse("written", written, List.of());
        assertThat(ExperimentFile.write(read)).isEqualTo(written);
        assertThat(read)
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> a.getClass() == b.getClass(), Stepping.class)
                .withEqualsForType((a, b) -> a.getClass() == b.getClass(), Sharp.class)
                .isEqualTo(experiment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Does it help?",
                "yes",
                "~",
                "null",
                "3.0",
                " spaced ",
                "a: b #c",
                "- list",
                "{a}",
                "*alias &anchor !tag",
                "'single' and \"double\"",
                "two\nlines",
                "tab\tand \\ backslash",
                "\u00fcn\u00ef\u00e7\u00f6d\u00e9 \ud83d\ude00",
                "%directive",
                "word  word  word  word  word  word  word  word  word  word  word  word  word  word  word  word  word  word"
            })
    void anyTitleSurvives(String title) {
        Experiment experiment = Small.named("x").title(title).build();
        String written = ExperimentFile.write(experiment);
        assertThat(ExperimentFile.parse("written", written, List.of()).title()).isEqualTo(title);
    }

    @Test
    void everyDefaultIsFilledIn() {
        String written = ExperimentFile.write(Small.of("joint"));
        assertThat(written)
                .contains("title: small", "threads: 1", "held-out: 0.5", "unlabelled: train", "target-labels: use")
                .contains("cloud-seed: 2", "edge: soft", "learner: linear", "sharpness: 1.0");
    }
}
