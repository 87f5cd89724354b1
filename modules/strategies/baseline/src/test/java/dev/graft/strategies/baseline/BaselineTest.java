package dev.graft.strategies.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final Labelled FIRST = data(1, 2);
    private static final Labelled SECOND = data(3);
    private static final Labelled TARGET = data(8, 9);
    private static final Dense UNLABELLED = Dense.of(new double[] {7});
    private static final Adaptation WITH_LABELS = seen(new Target.PartlyLabelled(TARGET, UNLABELLED));
    private static final Adaptation WITHOUT_LABELS = seen(new Target.Unlabelled(UNLABELLED));

    private static final Learning LEARNER = Recipes.learning("learner");

    private final Witness witness = new Witness();

    private static Scratch scratch() {
        return new Scratch(new Scratch.Settings(List.of("auto"), List.of(0.01), Recipes.steps(10)));
    }

    @Test
    void scratchLearnsFromTheTargetsLabelsAloneEachWithTheSameWeight() {
        fit(scratch(), WITH_LABELS);
        assertLearnedFrom(8, 9);
        assertThat(witness.lessons.get(0).weights()).containsExactly(1, 1);
        assertThat(witness.lessons.get(0).seeds()).isEqualTo(new Seeds(42));
    }

    @Test
    void withoutTargetLabelsScratchGuesses() {
        Fitted fitted = fit(scratch(), WITHOUT_LABELS);
        Scores.OfClasses scores = (Scores.OfClasses) fitted.predictors().get(0).scores(UNLABELLED);
        assertThat(scores.values()).isDeepEqualTo(new double[][] {{0.5, 0.5}});
        assertThat(scores.classes()).containsExactly("a", "b");
        assertThat(fitted.trainedParameters()).hasValue(0);
        assertThat(witness.lessons).isEmpty();
    }

    /** Two labels of one class: no learner is asked, and the network says that class. */
    @Test
    void layersAreTrainedOnTheTargetsLabelsAlone() {
        Scratch layers = new Scratch(new Scratch.Settings(List.of("dense 4"), List.of(0.05), Recipes.steps(20)));
        ScratchNetwork network =
                new ScratchNetwork(new ScratchNetwork.Settings(List.of("dense 4"), List.of(0.05), Recipes.steps(20)));
        for (AdaptationStrategy each : List.of(layers, network)) {
            witness.snapshots.clear();
            Predictor predictor = fit(each, WITH_LABELS).predictors().get(0);
            double[] row = ((Scores.OfClasses) predictor.scores(UNLABELLED)).values()[0];
            assertThat(row[0]).isGreaterThan(0.9);
            assertThat(predictor.onnx()).isPresent();
            assertThat(witness.snapshots).containsExactly(0L, 1L, 2L, 5L, 10L, 20L);
        }
        assertThat(witness.lessons).isEmpty();
    }

    @Test
    void wrongNetworksAreOneMessage() {
        Scratch backbone = new Scratch(new Scratch.Settings(List.of("backbone"), List.of(0.1), Recipes.steps(1)));
        assertThatThrownBy(() -> fit(backbone, WITH_LABELS))
                .isInstanceOf(GraftException.class)
                .hasMessage("scratch: network: backbone needs a scenario with a backbone that can be trained."
                        + " Allowed without: auto, learner, or layers.");
        List<String> wrong = List.of("dens 4");
        assertThatThrownBy(() -> new Scratch.Settings(wrong, List.of(0.1), Recipes.steps(1)))
                .hasMessageContaining("network: line 1, \"dens 4\"");
        assertThatThrownBy(() -> new ScratchNetwork.Settings(wrong, List.of(0.1), Recipes.steps(1)))
                .hasMessageContaining("network: line 1, \"dens 4\"");
        List<Double> none = List.of();
        assertThatThrownBy(() -> new Scratch.Settings(List.of("auto"), none, Recipes.steps(1)))
                .hasMessage("rates must not be empty");
        ScratchNetwork maps =
                new ScratchNetwork(new ScratchNetwork.Settings(List.of("conv-net"), List.of(0.1), Recipes.steps(1)));
        assertThatThrownBy(() -> fit(maps, WITH_LABELS))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("it takes maps [channels, height, width], and vectors of 1 numbers come in");
    }

    @Test
    void sourceOnlyLearnsFromAllSourcesAndNoTargetLabel() {
        fit(new SourceOnly(LEARNER), WITH_LABELS);
        assertLearnedFrom(1, 2, 3);
        assertThat(new SourceOnly.Provider().readsTargetLabels()).isFalse();
    }

    @Test
    void jointGivesTheTargetItsShareOfTheWeight() {
        fit(new Joint(LEARNER), WITH_LABELS);
        assertLearnedFrom(1, 2, 3, 8, 9);
        // three of weight 1 are 60 %: two of weight 1 are the 40 % of the target
        assertThat(witness.lessons.get(0).weights()).containsExactly(new double[] {1, 1, 1, 1, 1}, offset(1e-12));
    }

    @Test
    void targetOnlyLearnsFromTheTargetsLabels() {
        fit(new TargetOnly(LEARNER), WITH_LABELS);
        assertLearnedFrom(8, 9);
    }

    @Test
    void theOracleIsTargetOnlyAsAnUpperBound() {
        assertThat(new Oracle().create(LEARNER)).isInstanceOf(TargetOnly.class);
        assertThat(new Oracle().role()).isEqualTo(Role.UPPER_BOUND);
    }

    @Test
    void eachIsFoundByItsIdAndThereIsOneScratch() {
        List<StrategyProvider<?>> found = ServiceLoader.load(StrategyProvider.class).stream()
                .<StrategyProvider<?>>map(ServiceLoader.Provider::get)
                .toList();
        assertThat(found)
                .extracting(StrategyProvider::id)
                .containsExactlyInAnyOrder(
                        "scratch", "scratch-network", "source-only", "target-only", "joint", "oracle");
        assertThat(found.stream().filter(p -> p.role() == Role.SCRATCH)).hasSize(1);
        assertThat(found.stream().filter(p -> p.role() == Role.SOURCE_ONLY)).hasSize(1);
    }

    @Test
    void scratchNeedsNoSourceAndNoTargetLabels() {
        assertThat(new Scratch.Provider().needs()).containsExactly(Need.CLASS_LABELS);
        assertThat(new Joint.Provider().needs()).contains(Need.TARGET_LABELS, Need.WEIGHTED_LEARNER);
    }

    private Fitted fit(AdaptationStrategy strategy, Adaptation seen) {
        return strategy.fit(seen, witness);
    }

    private void assertLearnedFrom(double... values) {
        assertThat(witness.lessons).hasSize(1);
        Dense vectors = witness.lessons.get(0).data().samples().vectors();
        assertThat(Arrays.stream(vectors.toArray()).mapToDouble(row -> row[0]).toArray())
                .containsExactly(values);
    }

    private static Adaptation seen(Target target) {
        return new Adaptation(List.of(FIRST, SECOND), target, 0.4);
    }

    private static Labelled data(double... values) {
        double[][] rows = Arrays.stream(values).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
        return new Labelled(Dense.of(rows), Classes.of(List.of("a", "b"), new int[values.length]));
    }
}
