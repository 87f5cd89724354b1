package dev.graft.onnx.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.CountingStore;
import dev.graft.onnx.Told;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.Networks;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.Objective;
import dev.graft.onnx.train.StepDraft;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A strategy says which samples stand where in a batch. */
final class CompositionTest {
    /** Sample i is the number i. */
    private static final Samples NUMBERS = Dense.over(9, 1, (row, into) -> into[0] = row);

    /** A sample, the one behind it, and the last one; the first is drawn. */
    private record Three() implements Composition {
        @Override
        public int rows() {
            return 3;
        }

        @Override
        public int[] next(Random random) {
            int first = random.nextInt(7);
            return new int[] {first, first + 1, 8};
        }
    }

    private static Attempt trained(long seed) {
        Model model = Networks.of(Architecture.parse("network", List.of()), NUMBERS, List.of("y"), new Random(1));
        Objective objective = step -> {
            show(step, "first", 0);
            show(step, "second", 1);
            show(step, "third", 2);
            Ops o = step.ops();
            return o.mean(o.square(step.scores()), 0, 1);
        };
        Stage stage = Stage.of("all", Freezing.none(model), true, List.of(0.01)).towards(objective);
        Portion portion = Portion.composed(Portions.SAMPLES, NUMBERS, new Three());
        return new Trainer(Make.steps(40).recipe(), List.of(portion), new Told(seed, new CountingStore()))
                .train(model, stage)
                .attempt();
    }

    private static void show(StepDraft step, String name, int row) {
        Value input = step.parameter(Architecture.INPUT);
        step.show(name, step.ops().slice(input, 0, row, row + 1));
    }

    @Test
    void samplesStandWhereTheyAreComposed() {
        Attempt attempt = trained(3);
        List<Float> first = attempt.shown().getOrDefault("first", List.of());
        assertThat(first).hasSize(40).contains(0f, 6f).doesNotContain(7f, 8f);
        assertThat(attempt.shown().get("second"))
                .isEqualTo(first.stream().map(x -> x + 1).toList());
        assertThat(attempt.shown().get("third")).containsOnly(8f);
        assertThat(attempt.losses().get(39)).isLessThan(attempt.losses().get(0));
    }

    @Test
    void theSeedDrawsThem() {
        assertThat(trained(3).shown()).isEqualTo(trained(3).shown());
        assertThat(trained(4).shown()).isNotEqualTo(trained(3).shown());
    }

    @Test
    void aTrainingNeedsLabelsOrPlaces() {
        Portion unlabelled = Portion.unlabelled(Portions.SAMPLES, NUMBERS);
        assertThatThrownBy(() ->
                        new Trainer(Make.steps(1).recipe(), List.of(unlabelled), new Told(1, new CountingStore())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a training needs samples with labels first, or ones that batches are composed of");
    }
}
