package dev.graft.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.control.Control;
import dev.graft.core.labels.Budget;
import dev.graft.core.strategy.NoSettings;
import dev.graft.runner.Small;
import dev.graft.runner.plugins.Blobs;
import dev.graft.runner.plugins.Stepping;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentTest {
    @Test
    void scratchIsAlwaysThereAndOnlyOnce() {
        assertThat(Small.of("joint").strategies()).extracting(Entry::name).containsExactly("scratch", "joint");
        assertThat(Small.of("joint", "scratch").strategies())
                .extracting(Entry::name)
                .containsExactly("scratch", "joint");
    }

    @Test
    void namesOfStrategiesDiffer() {
        refused("names of strategies must differ", e -> e.strategies("joint", "joint"));
        Experiment twice = Small.named("x")
                .strategies("stepping")
                .strategy("again", new Stepping(), new NoSettings())
                .build();
        assertThat(twice.strategies()).hasSize(3);
    }

    @Test
    void controlsAreAskedForInJava() {
        Experiment experiment = Small.named("x")
                .strategies("joint", "source-only")
                .controls(Control.SHUFFLED_SOURCE)
                .control(Arm.unrelated(new Blobs(), Small.SOURCE).only("joint"))
                .build();
        assertThat(experiment.arms())
                .extracting(Entry::name)
                .containsExactly("joint, shuffled-source", "source-only, shuffled-source", "joint, unrelated-source");
        assertThat(experiment.contenders()).hasSize(6);
        refused(
                "random-backbone needs a backbone, and the scenario has none",
                e -> e.controls(Control.RANDOM_BACKBONE));
        refused("takes nothing from any of these", e -> e.controls(Control.SHUFFLED_SOURCE));
        refused("shuffled-source takes something from [joint], not from all of [scratch]", e -> e.strategies("joint")
                .control(Arm.of(Control.SHUFFLED_SOURCE).only("scratch")));
        refused("shuffled-source names a strategy twice: [joint, joint]", e -> e.strategies("joint")
                .control(Arm.of(Control.SHUFFLED_SOURCE).only("joint", "joint")));
        refused("names of controls must differ", e -> e.strategies("joint")
                .controls(Control.SHUFFLED_SOURCE, Control.SHUFFLED_SOURCE));
        refused("unrelated-source takes either samples or a network", e -> e.controls(Control.UNRELATED_SOURCE));
        refused("was \"a, b\"", e -> e.control(Arm.of(Control.SHUFFLED_SOURCE).named("a, b")));
    }

    @Test
    void budgetsAreAscendingDistinctAndOfOneKind() {
        refused("budgets must not be empty", e -> e.budgets());
        refused("ascending", e -> e.budgets(new Budget.PerClass(5), new Budget.PerClass(1)));
        refused("ascending", e -> e.budgets(new Budget.PerClass(5), new Budget.PerClass(5)));
        refused("of one kind", e -> e.budgets(new Budget.PerClass(0), new Budget.Count(5)));
    }

    @Test
    void withoutTargetLabelsThereIsOneBudgetOfNone() {
        assertThat(Small.named("x").ignoreTargetLabels().budgets().build().budgets())
                .containsExactly(new Budget.PerClass(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".hidden", "a/b", "..", "a b", "\u00e9"})
    void aNameIsTheNameOfAFolderEverywhere(String name) {
        assertThatThrownBy(() -> Small.named(name).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + name + "\"");
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        refused("seeds must be from 1 to 1000, was 0", e -> e.seeds(0));
        refused("threads must be at least 1, was 0", e -> e.threads(0));
        refused("held-out must be above 0 and below 1, was 1.0", e -> e.heldOut(1));
        refused("target-weight must be above 0 and below 1, was 0.0", e -> e.targetWeight(0));
        refused("source-labels-per-class must be at least 1, was 0", e -> e.sourceLabelsPerClass(0));
    }

    @Test
    void whatTransfersHasASource() {
        assertThatThrownBy(() -> Experiment.named("x").budgets(Budget.all()).build())
                .hasMessageContaining("needs a target");
        assertThatThrownBy(() -> withoutSource().strategies("stepping").build())
                .hasMessageContaining("a source or a backbone");
        assertThat(withoutSource().build().strategies()).extracting(Entry::name).containsExactly("scratch");
    }

    private static ExperimentBuilder withoutSource() {
        return Experiment.named("x").target(new Blobs(), Small.TARGET).budgets(Budget.all());
    }

    @Test
    void settingsBelongToTheirPlugin() {
        assertThatThrownBy(() -> new Chosen<>(new Blobs(), new NoSettings()))
                .hasMessageContaining("settings of \"blobs\" must be a Of, was a NoSettings");
    }

    @Test
    void changingTheListsItWasMadeOfChangesNoExperiment() {
        Experiment experiment = Small.of("joint");
        assertThatThrownBy(() -> experiment.strategies().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(List.copyOf(experiment.budgets())).isSameAs(experiment.budgets());
    }

    private static void refused(String message, UnaryOperator<ExperimentBuilder> change) {
        assertThatThrownBy(() -> change.apply(Small.named("x")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
