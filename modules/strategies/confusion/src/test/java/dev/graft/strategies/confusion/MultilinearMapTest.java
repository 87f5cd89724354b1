package dev.graft.strategies.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.train.Loss;
import dev.graft.onnx.train.Part;
import dev.graft.onnx.train.StepDraft;
import dev.graft.onnx.tune.Portions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Features and classes together: all products, or as many random ones whose inner products are about the same. */
final class MultilinearMapTest {
    private static final double[] SURE = {200, 0};

    @Test
    void everyFeatureMeetsEveryClass() {
        Ops o = Ops.empty("map");
        MultilinearMap all = new MultilinearMap(Optional.empty(), Optional.empty());
        double quarter = Math.log(0.25);
        Value scores = Computed.rows(o, new double[] {quarter, Math.log(0.75)}, SURE);
        Value joint = all.of(o, Computed.rows(o, new double[] {4, 8, -4}, new double[] {1, 2, 3}), scores);
        assertThat(joint.sizes()).containsExactly(2, 6);
        assertThat(Computed.numbers(o, joint))
                .containsExactly(new float[] {1, 3, 2, 6, -1, -3, 1, 0, 2, 0, 3, 0}, within(1e-5f));
    }

    /** (R_f f) ⊙ (R_g g) / √k with k = 2. */
    @Test
    void sumsAreMultipliedOneByOne() {
        Ops o = Ops.empty("map");
        Value ofFeatures = Computed.rows(o, new double[] {1, 2}, new double[] {3, -1});
        Value ofClasses = Computed.rows(o, new double[] {5, 7}, new double[] {-2, 4});
        MultilinearMap random = new MultilinearMap(Optional.of(ofFeatures), Optional.of(ofClasses));
        Value joint = random.of(o, Computed.rows(o, new double[] {1, 2}), Computed.rows(o, SURE));
        float root = (float) Math.sqrt(2);
        assertThat(Computed.numbers(o, joint)).containsExactly(new float[] {7 * 5 / root, 0}, within(1e-4f));
    }

    @Test
    void upToTheBoundNothingIsDrawn() {
        assertThat(MultilinearMap.of(draft(1365), 8).ofFeatures()).isEmpty();
        MultilinearMap above = MultilinearMap.of(draft(1366), 8);
        assertThat(above.ofFeatures().orElseThrow().sizes()).containsExactly(1366, 8);
        assertThat(above.ofClasses().orElseThrow().sizes()).containsExactly(3, 8);
    }

    /**
     * The first feature and the first class, both 1: the inner product of the map with itself is the mean of r² s², 1 on average
     * where both are drawn for themselves, and 3, the mean of r⁴, where they are the same numbers.
     */
    @Test
    void featuresAndClassesAreDrawnForThemselves() {
        StepDraft step = draft(1400);
        MultilinearMap random = MultilinearMap.of(step, 2000);
        double[] first = new double[1400];
        first[0] = 1;
        Ops o = step.ops();
        Ops alone = Ops.empty("alone");
        MultilinearMap same = new MultilinearMap(
                random.ofFeatures().flatMap(o::constant).map(alone::constant),
                random.ofClasses().flatMap(o::constant).map(alone::constant));
        Value there = same.of(alone, Computed.rows(alone, first), Computed.rows(alone, new double[] {200, 0, 0}));
        double square = 0;
        for (float number : Computed.numbers(alone, there)) {
            square += number * number;
        }
        assertThat(square).isCloseTo(1, within(0.3));
    }

    /** A network of one layer on a sample of each domain. */
    private static StepDraft draft(int features) {
        Graph graph = new Architecture("network", List.of()).graph(Shape.of(features), 3, new Random(1));
        Ops o = Prepare.ops("line", graph.withAsInputs(graph.initialisers().keySet()), 2);
        Random drawn = new Random(4);
        return new StepDraft(
                new StepDraft.Before("line", graph, Optional.of(Architecture.INPUT)),
                o,
                o.value(Architecture.SCORES),
                List.of(new Part(Portions.SOURCE, 0, 1, 1), new Part(Portions.TARGET, 1, 1, 0)),
                new Loss.CrossEntropy(0, List.of()),
                () -> drawn);
    }
}
