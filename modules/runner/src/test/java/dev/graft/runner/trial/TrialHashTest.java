package dev.graft.runner.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.control.Control;
import dev.graft.core.labels.Budget;
import dev.graft.core.network.Network;
import dev.graft.runner.Small;
import dev.graft.runner.bias.Bias;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.DomainScenario.Unlabelled;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.ExperimentBuilder;
import dev.graft.runner.experiment.Grid;
import dev.graft.runner.experiment.Settings;
import dev.graft.runner.plugins.Blobs;
import dev.graft.runner.plugins.Means;
import dev.graft.runner.plugins.Sharp;
import dev.graft.runner.plugins.Tuned;
import dev.graft.runner.plugins.Turning;
import dev.graft.runner.preprocess.Step;
import dev.graft.selection.Criterion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrialHashTest {
    private static final Budget TWO = new Budget.PerClass(2);
    private static final NetworkKeeper NOWHERE = (sha256, network) -> Path.of(sha256);

    static Stream<Arguments> whatAResultDependsOn() {
        return Stream.of(
                row("the experiment's seed", e -> e.seed(8)),
                row("threads", e -> e.threads(2)),
                row("the held-out share", e -> e.heldOut(0.4)),
                row("the pool", e -> e.poolPerClass(10)),
                row("preprocessing", e -> e.preprocess(Step.Z_SCORE)),
                row("pixels", e -> e.pixels(8)),
                row(
                        "a bias",
                        e -> e.target(
                                new Domain(new Chosen<>(new Blobs(), Small.TARGET), Optional.of(new Bias("0", 1, 1))))),
                row("what is visible without labels", e -> e.unlabelled(Unlabelled.BOTH)),
                row("the target's weight", e -> e.targetWeight(0.3)),
                row("source labels", e -> e.sourceLabelsPerClass(5)),
                row("another source", e -> e.source(new Blobs(), Small.SOURCE)),
                row("the target's samples", e -> e.target(new Blobs(), Blobs.Of.of(60, 0, 3))),
                row(
                        "the target's labels",
                        e -> e.target(new Blobs(), new Blobs.Of(60, 0, 2, true, Blobs.Edge.SOFT, "a b"))),
                row("the learner's settings", e -> e.learner(new Means(), new Means.Of(2))));
    }

    static Stream<Arguments> whatItDoesNotDependOn() {
        return Stream.of(
                row("the title", e -> e.title("Does it?")),
                row("another strategy", e -> e.strategies("source-only")),
                row("a control", e -> e.controls(Control.SHUFFLED_SOURCE)),
                row("another budget", e -> e.budgets(new Budget.PerClass(0), TWO, new Budget.PerClass(9))),
                row("more seeds", e -> e.seeds(10)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatAResultDependsOn")
    void itChangesWith(String what, UnaryOperator<ExperimentBuilder> change) {
        Experiment changed = change.apply(Small.named("x")).strategies("joint").build();
        assertThat(joint(changed, TWO, 0)).as(what).isNotEqualTo(joint(plain(), TWO, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatItDoesNotDependOn")
    void itStaysTheSameWith(String what, UnaryOperator<ExperimentBuilder> change) {
        Experiment changed = change.apply(Small.named("y").strategies("joint")).build();
        assertThat(joint(changed, TWO, 0)).as(what).isEqualTo(joint(plain(), TWO, 0));
        assertThat(hashes(changed).ofRun().equals(hashes(plain()).ofRun()))
                .as("the run itself, with %s", what)
                .isEqualTo(what.equals("the title"));
    }

    @Test
    void itChangesWithBudgetSeedAndStrategy() {
        Experiment experiment = Small.of("joint", "target-only");
        TrialHash hashes = hashes(experiment);
        Entry joint = experiment.strategies().get(1);
        assertThat(Stream.of(
                        hashes.of(joint, TWO, 0),
                        hashes.of(joint, TWO, 1),
                        hashes.of(joint, new Budget.PerClass(3), 0),
                        hashes.of(joint, new Budget.Count(2), 0),
                        hashes.of(experiment.strategies().get(2), TWO, 0)))
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.matches("[0-9a-f]{16}"));
    }

    @Test
    void itChangesWithTheFeaturesOfTheBackbone() {
        Experiment experiment = Small.named("x")
                .strategies("joint")
                .backbone(new Turning.Plane(), new Turning.Of("sum"))
                .build();
        Entry joint = experiment.strategies().get(1);
        TrialHash other = new TrialHash(experiment, new Benches(DomainBench.load(experiment)), network -> "0123");
        assertThat(other.of(joint, TWO, 0)).isNotEqualTo(hashes(experiment).of(joint, TWO, 0));
    }

    @Test
    void armsDifferByWhatTheyAreAndByWhatTheyGet() {
        Experiment experiment = Small.named("x")
                .strategies("joint")
                .backbone(new Turning.Plane(), new Turning.Of("sum"))
                .controls(Control.SHUFFLED_SOURCE, Control.RANDOM_BACKBONE, Control.MIDDLE_BLOCK_DROPPED)
                .control(Arm.unrelated(new Blobs(), Blobs.Of.of(30, 2, 8)))
                .control(Arm.unrelated(new Blobs(), Blobs.Of.of(30, 2, 9)).named("other"))
                .control(Arm.unrelated(new Turning.Plane(), new Turning.Of("wide"))
                        .named("network"))
                .control(Arm.unrelated(new Turning.Plane(), new Turning.Of("nan"))
                        .named("other-network"))
                .build();
        TrialHash hashes = new TrialHash(experiment, Benches.load(experiment, NOWHERE), Network::cut);
        assertThat(experiment.contenders().stream()
                        .filter(entry -> entry.name().startsWith("joint"))
                        .map(entry -> hashes.of(entry, TWO, 0)))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }

    @Test
    void theNameOfAnArmDoesNotMakeAnotherTrialButAnotherRun() {
        TrialHash plain = hashes(armed(Arm.of(Control.SHUFFLED_SOURCE)));
        TrialHash named = hashes(armed(Arm.of(Control.SHUFFLED_SOURCE).named("other")));
        assertThat(named.of(
                        armed(Arm.of(Control.SHUFFLED_SOURCE).named("other"))
                                .arms()
                                .get(0),
                        TWO,
                        0))
                .isEqualTo(
                        plain.of(armed(Arm.of(Control.SHUFFLED_SOURCE)).arms().get(0), TWO, 0));
        assertThat(named.ofRun()).isNotEqualTo(plain.ofRun());
    }

    private static Experiment armed(Arm arm) {
        return Small.named("x").strategies("joint").control(arm).build();
    }

    @Test
    void aNameOfItsOwnDoesNotMakeAnotherTrial() {
        Experiment experiment = plain();
        Entry joint = experiment.strategies().get(1);
        TrialHash hashes = hashes(experiment);
        assertThat(hashes.of(new Entry("other", joint.choice()), TWO, 0)).isEqualTo(hashes.of(joint, TWO, 0));
    }

    @Test
    void aLearnerOfItsOwnMakesAnotherTrialOfThatStrategyAlone() {
        Entry joint = plain().strategies().get(1);
        Entry own = joint.with(new Chosen<>(new Means(), new Means.Of(2)));
        Experiment changed = Small.named("x").strategy(own).build();
        assertThat(joint(changed, TWO, 0)).isNotEqualTo(joint(plain(), TWO, 0));
        assertThat(hashes(changed).of(changed.strategies().get(0), TWO, 0))
                .isEqualTo(hashes(plain()).of(plain().strategies().get(0), TWO, 0));
        assertThat(hashes(changed).ofRun()).isNotEqualTo(hashes(plain()).ofRun());
    }

    @Test
    void itChangesWithTheGridAndItsCriterion() {
        assertThat(Stream.of(
                                tuned(Criterion.ENTROPY, 1.0, 2.0),
                                tuned(Criterion.SND, 1.0, 2.0),
                                tuned(Criterion.ENTROPY, 2.0, 1.0),
                                tuned(Criterion.ENTROPY, 1.0, 2.0, 3.0),
                                new Entry("joint", new Chosen<>(new Sharp(), Settings.defaults(Sharp.Of.class))))
                        .map(entry -> joint(Small.named("x").strategy(entry).build(), TWO, 0)))
                .doesNotHaveDuplicates();
    }

    private static Entry tuned(Criterion criterion, Object... sharpness) {
        return new Entry("joint", Grid.of(criterion, new Sharp(), Map.of(), Map.of("sharpness", List.of(sharpness))));
    }

    @Test
    void itIsTheSameWhenTheDataAreLoadedAgain() {
        assertThat(joint(plain(), TWO, 0)).isEqualTo(joint(plain(), TWO, 0));
    }

    @Test
    void itKnowsTwoTextsFromOneWithAComma() {
        Tuned.Recipe recipe = new Tuned.Recipe(List.of(0.1), 1);
        Experiment experiment = Small.named("x")
                .strategy("two", new Tuned(), new Tuned.Of(List.of("a", "b"), recipe, "all"))
                .strategy("one", new Tuned(), new Tuned.Of(List.of("a, b"), recipe, "all"))
                .strategy(
                        "rate", new Tuned(), new Tuned.Of(List.of("a", "b"), new Tuned.Recipe(List.of(0.2), 1), "all"))
                .build();
        TrialHash hashes = hashes(experiment);
        assertThat(experiment.strategies().stream().map(entry -> hashes.of(entry, TWO, 0)))
                .doesNotHaveDuplicates();
    }

    private static Arguments row(String what, UnaryOperator<ExperimentBuilder> change) {
        return Arguments.of(what, change);
    }

    private static Experiment plain() {
        return Small.named("x").strategies("joint").build();
    }

    private static TrialHash hashes(Experiment experiment) {
        return new TrialHash(experiment, Benches.load(experiment, NOWHERE), network -> "");
    }

    private static String joint(Experiment experiment, Budget budget, int seed) {
        Entry joint = experiment.strategies().stream()
                .filter(entry -> entry.name().equals("joint"))
                .findFirst()
                .orElseThrow();
        return hashes(experiment).of(joint, budget, seed);
    }
}
