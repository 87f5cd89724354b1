package dev.graft.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.runner.Small;
import dev.graft.runner.plugins.LabelFree;
import dev.graft.runner.plugins.Sharp;
import dev.graft.runner.plugins.Sharp.View;
import dev.graft.selection.BestCandidate;
import dev.graft.selection.Criterion;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GridTest {
    private static final Sharp SHARP = new Sharp();

    private static Grid sharpness(Criterion criterion, Object... values) {
        return Grid.of(criterion, SHARP, Map.of("pause", 3), Map.of("sharpness", List.of(values)));
    }

    private static Grid three() {
        return sharpness(Criterion.ENTROPY, 1.0, 2.0, 4.0);
    }

    private static Chosen<StrategyProvider<?>> choice(double sharpness, View view) {
        return new Chosen<>(SHARP, new Sharp.Of(sharpness, view, List.of(), 0));
    }

    @Test
    void candidatesAreEveryCombinationInTheOrderOfSettings() {
        Grid grid = Grid.of(
                Criterion.SND,
                SHARP,
                Map.of("pause", 3),
                Map.of("words", List.of(List.of("a", "b"), List.of()), "sharpness", List.of(2.0, 1.0)));
        assertThat(grid.settings()).containsExactly("sharpness", "words");
        assertThat(grid.candidates())
                .extracting(Chosen::settings)
                .containsExactly(
                        new Sharp.Of(2, View.FEATURES, List.of("a", "b"), 3),
                        new Sharp.Of(2, View.FEATURES, List.of(), 3),
                        new Sharp.Of(1, View.FEATURES, List.of("a", "b"), 3),
                        new Sharp.Of(1, View.FEATURES, List.of(), 3));
        assertThat(grid.words()).isEqualTo("sharpness [2.0, 1.0], words [[a, b], []], by snd");
        assertThat(new Entry("x", grid).strategy()).isInstanceOf(BestCandidate.class);
    }

    @Test
    void whatIsNoGridIsRefused() {
        assertThatThrownBy(() -> sharpness(Criterion.SND, 1.0)).hasMessageContaining("from 2 to 100 candidates, was 1");
        assertThatThrownBy(() ->
                        sharpness(Criterion.SND, Collections.nCopies(101, 1.0).toArray()))
                .hasMessageContaining("was 101");
        assertThatThrownBy(() -> sharpness(Criterion.SND, 1.0, 1.0)).hasMessageContaining("each once");
        assertThatThrownBy(() -> sharpness(Criterion.SND, 1.0, -1.0)).hasMessageContaining("above 0, was -1.0");
        assertThatThrownBy(() -> Grid.of(Criterion.SND, SHARP, Map.of(), Map.of("blunt", List.of(1, 2))))
                .hasMessage("\"sharp\" has not all of the settings [blunt]");
        List<String> settings = List.of("sharpness", "view");
        assertThatThrownBy(() -> new Grid(
                        Criterion.SND,
                        settings,
                        List.of(choice(1, View.FEATURES), choice(2, View.FEATURES), choice(1, View.RAW_VECTORS))))
                .hasMessageContaining("every combination of the values of [sharpness, view]");
        assertThatThrownBy(() -> new Grid(
                        Criterion.SND,
                        List.of("sharpness"),
                        List.of(choice(1, View.FEATURES), choice(2, View.RAW_VECTORS))))
                .hasMessage("the candidates of a grid must be one strategy, alike but in [sharpness]");
        assertThatThrownBy(() -> Grid.of(
                        Criterion.SND, SHARP, Map.of(), Map.of("view", List.of(View.FEATURES, View.RAW_VECTORS))))
                .hasMessageContaining("must be handed the samples alike");
        assertThatThrownBy(() -> new Entry(
                        "x", choice(9, View.FEATURES), Optional.empty(), Optional.empty(), Optional.of(three())))
                .hasMessageContaining("those of the first candidate");
    }

    @Test
    void allStrategiesAreTunedAlike() {
        assertThatThrownBy(() -> Small.named("x")
                        .strategy(new Entry("one", three()))
                        .strategy(new Entry("other", sharpness(Criterion.ENTROPY, 1.0, 2.0)))
                        .build())
                .hasMessage("grids must have the same number of candidates, so that none is tuned more:"
                        + " one has 3, other has 2");
        assertThatThrownBy(() -> Small.named("x")
                        .strategy(new Entry("one", three()))
                        .strategy(new Entry("other", sharpness(Criterion.SND, 1.0, 2.0, 3.0)))
                        .build())
                .hasMessageContaining("the same criterion");
    }

    @Test
    void aSuiteHasTheSameGridsInAllScenarios() {
        Experiment one = Small.named("one").strategy(new Entry("x", three())).build();
        Experiment other = Small.named("other")
                .strategy(new Entry("x", sharpness(Criterion.ENTROPY, 1.0, 2.0, 5.0)))
                .build();
        assertThat(Suite.difference(one, other).orElseThrow())
                .contains("sharpness [1.0, 2.0, 4.0], by entropy", "sharpness [1.0, 2.0, 5.0], by entropy");
        assertThat(Suite.difference(one, one)).isEmpty();
    }

    @Test
    void aStrategyWithoutSettingsHasNothingToTry() {
        assertThatThrownBy(() -> new Grid(
                        Criterion.ENTROPY,
                        List.of(),
                        List.of(
                                new Chosen<>(new LabelFree(), new NoSettings()),
                                new Chosen<>(new LabelFree(), new NoSettings()))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
