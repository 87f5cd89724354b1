package dev.graft.strategies.multitask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.strategies.multitask.Weighting.Normalise;
import dev.graft.strategies.multitask.Weighting.Rule;
import dev.graft.strategies.multitask.Weighting.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A step of descent with rate 1 under each weighting of gradients, beside gradients by differences of the losses. */
final class DirectionTest {
    private static final Make ONE = Make.steps(1).of("dense 3").descending(1);

    static Stream<Weighting> weightings() {
        return Stream.of(
                new Weighting(Rule.PCGRAD, 2, false, Normalise.NONE, Watch.AUTO),
                new Weighting(Rule.MGDA, 2, false, Normalise.NONE, Watch.AUTO),
                new Weighting(Rule.MGDA, 2, false, Normalise.LENGTH, Watch.AUTO),
                new Weighting(Rule.MGDA, 2, false, Normalise.LOSS, Watch.AUTO),
                new Weighting(Rule.MGDA, 2, true, Normalise.NONE, Watch.AUTO));
    }

    /** What is shared goes down the combination that is shown; heads go down the loss of their task alone. */
    @ParameterizedTest
    @MethodSource("weightings")
    void sharedNumbersFollowTheCombinationAndHeadsTheirOwn(Weighting weighting) {
        Small small = Small.of(Worlds.same(10), ONE, weighting);
        double[] weights = Stream.of("side", "height", "sum")
                .mapToDouble(task -> small.shown("weight of " + task).get(0))
                .toArray();
        for (String name : small.names()) {
            double[][] each = small.differences(name);
            boolean isHead = name.startsWith(Heads.PREFIX);
            double[] moved = small.moved(name);
            for (int i = 0; i < moved.length; i++) {
                double expected = 0;
                for (int t = 0; t < 3; t++) {
                    expected += (isHead ? 1 : weights[t]) * each[t][i];
                }
                assertThat(moved[i]).as(name).isCloseTo(expected, within(2e-3));
            }
        }
    }

    /** The weights that mgda shows are the shortest combination of the gradients by differences. */
    @Test
    void mgdaIsTheShortestCombination() {
        Small small = Small.of(Worlds.same(10), ONE, new Weighting(Rule.MGDA, 2, false, Normalise.NONE, Watch.AUTO));
        double[][] gradients = shared(small);
        float[] weights = weights(small);
        double exact = Math.sqrt(Faces.least(Vectors.gram(gradients)));
        assertThat(Vectors.length(weights, gradients)).isCloseTo(exact, within(3e-3));
        assertThat(DoubleStream.of(weights[0], weights[1], weights[2]).sum()).isCloseTo(1, within(1e-5));
    }

    /** The cosines that are shown are those of the gradients by differences. */
    @Test
    void theConflictIsShownUnderAnyWeighting() {
        Small small = Small.of(Worlds.same(10), ONE, new Weighting(Rule.EQUAL, 2, false, Normalise.NONE, Watch.ALWAYS));
        double[][] gram = Vectors.gram(shared(small));
        double sum = 0;
        int conflicts = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = i + 1; j < 3; j++) {
                double cosine = gram[i][j] / Math.sqrt(gram[i][i] * gram[j][j]);
                sum += cosine;
                conflicts += cosine < 0 ? 1 : 0;
            }
        }
        assertThat(small.shown(Conflict.COSINE).get(0)).isCloseTo((float) (sum / 3), within(5e-3f));
        assertThat(small.shown(Conflict.SHARE).get(0)).isCloseTo(conflicts / 3f, within(1e-6f));
    }

    private static float[] weights(Small small) {
        float[] weights = new float[3];
        List<String> names = List.of("side", "height", "sum");
        for (int t = 0; t < 3; t++) {
            weights[t] = small.shown("weight of " + names.get(t)).get(0);
        }
        return weights;
    }

    /** The gradients of all shared numbers, one behind the other, for each task. */
    private static double[][] shared(Small small) {
        List<double[][]> parts = new ArrayList<>();
        small.network().shared().forEach(name -> parts.add(small.differences(name)));
        double[][] all = new double[3][];
        for (int t = 0; t < 3; t++) {
            int task = t;
            all[t] = parts.stream()
                    .flatMapToDouble(part -> DoubleStream.of(part[task]))
                    .toArray();
        }
        return all;
    }
}
