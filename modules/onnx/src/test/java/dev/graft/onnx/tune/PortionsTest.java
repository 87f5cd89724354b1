package dev.graft.onnx.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.samples.Dense;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.onnx.Told;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.Networks;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an adaptation shows, as portions of batches. All samples of a domain are alike here, so that a batch's loss is known. */
final class PortionsTest {
    private static final List<String> NAMES = List.of("a", "b");

    /** So many samples of the first class at a place. */
    private static Labelled at(double place, int samples) {
        double[][] rows =
                IntStream.range(0, samples).mapToObj(i -> new double[] {place}).toArray(double[][]::new);
        return new Labelled(Dense.of(rows), Classes.of(NAMES, new int[samples]));
    }

    /** Scores are x and 0, so that the loss of class a is ln (1 + e^-x). */
    private static double loss(double x) {
        return Math.log(1 + Math.exp(-x));
    }

    private static float first(List<Portion> portions, int batch) {
        Model model = Networks.of(
                        new Architecture("network", List.of()), portions.get(0).samples(), NAMES, new Random(1))
                .with(Map.of(
                        "last/weight", Tensor.of(new float[] {1, 0}, 2, 1), "last/bias", Tensor.of(new float[2], 2)));
        return new Trainer(Make.steps(1).batch(batch).recipe(), portions, new Told(1, FeatureStore.withoutBackbone()))
                .train(model, Stage.of("all", Freezing.none(model), false, List.of(0.01)))
                .attempt()
                .losses()
                .get(0);
    }

    /** Sources of 30 and 10 samples: each is half of a batch, and the larger one three quarters of the loss. */
    @ParameterizedTest
    @ValueSource(ints = {8, 16, 64})
    void eachSampleOfTheSourcesCountsTheSame(int batch) {
        Adaptation seen =
                new Adaptation(List.of(at(1, 30), at(-2, 10)), new Target.Unlabelled(Dense.of(new double[] {0})), 0.5);
        assertThat(first(Portions.sources(seen), batch))
                .isCloseTo((float) (0.75 * loss(1) + 0.25 * loss(-2)), within(1e-5f));
    }

    @Test
    void theTargetHasItsWeight() {
        Target target = new Target.PartlyLabelled(at(3, 2), Dense.of(new double[] {0}));
        Adaptation seen = new Adaptation(List.of(at(1, 30), at(-2, 10)), target, 0.4);
        double sources = 0.75 * loss(1) + 0.25 * loss(-2);
        assertThat(first(Portions.labelled(seen), 8)).isCloseTo((float) (0.6 * sources + 0.4 * loss(3)), within(1e-5f));
        assertThat(first(Portions.both(seen), 8)).isCloseTo((float) (0.6 * sources + 0.4 * loss(3)), within(1e-5f));
    }

    @Test
    void whereAllTargetSamplesAreLabelledTheyAreTheTarget() {
        Labelled labelled = at(3, 2);
        Target target = new Target.PartlyLabelled(labelled, labelled.samples().select());
        List<Portion> portions = Portions.both(new Adaptation(List.of(at(1, 4)), target, 0.5));
        assertThat(portions).extracting(Portion::part).containsExactly("source", "target-labels", "target");
        assertThat(portions.get(2).samples().size()).isEqualTo(2);
        assertThat(portions.get(2).labels()).isEmpty();
    }
}
