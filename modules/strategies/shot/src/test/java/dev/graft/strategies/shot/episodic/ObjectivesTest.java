package dev.graft.strategies.shot.episodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.network.Device;
import dev.graft.core.samples.Dense;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Objective;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Losses by hand, by what predictors say of the same episode, and their gradients by differences. */
final class ObjectivesTest {
    private static final Model NETWORK = SmallStep.network(3, 5);
    private static final EpisodeShape SHAPE = new EpisodeShape(3, 2, 2);
    private static final EpisodeShape PAIRS = new EpisodeShape(6, 1, 1);

    private static float[] v(double... numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    private static float[][] batch() {
        Random random = new Random(7);
        return IntStream.range(0, SHAPE.rows())
                .mapToObj(i -> v(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()))
                .toArray(float[][]::new);
    }

    private static EpisodeShape shape(String id) {
        return id.equals("siamese") ? PAIRS : SHAPE;
    }

    private static Objective objective(String id, EpisodeShape shape, Model model) {
        return switch (id) {
            case "protonet" -> step -> PrototypicalNetwork.objective(step, shape);
            case "matching" -> step -> matching(3).objective(step, shape);
            default -> step -> SiameseNetwork.objective(step, model, shape);
        };
    }

    private static MatchingNetwork matching(double sharpness) {
        return Make.small().matching(MatchingNetwork.Embed.NETWORK, sharpness);
    }

    private static double softplus(double z) {
        return StrictMath.log1p(StrictMath.exp(z));
    }

    /** Prototypes 1 and 5: squared distances of 2.5 are 2.25 and 6.25, of 4 they are 9 and 1, of 2 they are 1 and 9. */
    @Test
    void protonetIsTheSoftmaxOfSquaredDistances() {
        Model one = SmallStep.identity(1);
        EpisodeShape shape = new EpisodeShape(2, 2, 1);
        Objective objective = step -> PrototypicalNetwork.objective(step, shape);
        SmallStep right = SmallStep.of(one, objective, v(0), v(2), v(4), v(6), v(2.5), v(4));
        assertThat(right.loss()).isCloseTo((float) ((softplus(-4) + softplus(-8)) / 2), within(1e-6f));
        assertThat(right.shown()).isEqualTo(1);
        SmallStep half = SmallStep.of(one, objective, v(0), v(2), v(4), v(6), v(2.5), v(2));
        assertThat(half.loss()).isCloseTo((float) ((softplus(-4) + softplus(8)) / 2), within(1e-5f));
        assertThat(half.shown()).isEqualTo(0.5f);
    }

    /** Cosines of (2, 0) with (1, 0) and (0, 1) are 1 and 0, of (3, 4) they are 0.6 and 0.8. */
    @Test
    void matchingIsTheSoftmaxOfCosines() {
        EpisodeShape shape = new EpisodeShape(2, 1, 1);
        for (double s : List.of(1.0, 10.0)) {
            Objective objective = step -> matching(s).objective(step, shape);
            SmallStep step = SmallStep.of(SmallStep.identity(2), objective, v(1, 0), v(0, 1), v(2, 0), v(3, 4));
            assertThat(step.loss()).isCloseTo((float) ((softplus(-s) + softplus(-0.2 * s)) / 2), within(1e-5f));
        }
    }

    /** Two of a class share its votes: cosines of (1, 0) are 1 and 0.6 with its class, 0 and 0 with the other. */
    @Test
    void matchingAddsTheVotesOfAClass() {
        EpisodeShape shape = new EpisodeShape(2, 2, 1);
        Objective objective = step -> matching(1).objective(step, shape);
        SmallStep step =
                SmallStep.of(SmallStep.identity(2), objective, v(1, 0), v(3, 4), v(0, 1), v(0, 2), v(1, 0), v(0, 5));
        double first = StrictMath.exp(1) + StrictMath.exp(0.6);
        double second = 2 * StrictMath.E;
        double expected =
                -(StrictMath.log(first / (first + 2)) + StrictMath.log(second / (second + 1 + StrictMath.exp(0.8))))
                        / 2;
        assertThat(step.loss()).isCloseTo((float) expected, within(1e-5f));
    }

    /** With α = -1 and b = 1: seconds 2 and 4 beside firsts 1 and 4 give 0, -1 and -2, 1. */
    @Test
    void siameseIsTheCrossEntropyOfPairs() {
        Model one = SmallStep.identity(1)
                .with(Map.of("last/weight", Tensor.of(v(-1), 1, 1), "last/bias", Tensor.of(v(1), 1)));
        EpisodeShape pairs = new EpisodeShape(2, 1, 1);
        SmallStep step = SmallStep.of(one, s -> SiameseNetwork.objective(s, one, pairs), v(1), v(4), v(2), v(4));
        double same = (softplus(0) + softplus(-1)) / 2;
        double different = (softplus(-1) + softplus(-2)) / 2;
        assertThat(step.loss()).isCloseTo((float) (same / 2 + different / 2), within(1e-6f));
        assertThat(step.shown()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"protonet", "matching", "siamese"})
    void gradientsAreThoseOfDifferences(String id) {
        SmallStep here = SmallStep.of(NETWORK, objective(id, shape(id), NETWORK), batch());
        double h = 2e-3;
        int large = 0;
        for (Map.Entry<String, float[]> each : here.gradients().entrySet()) {
            for (int i = 0; i < each.getValue().length; i++) {
                double difference =
                        (loss(id, moved(each.getKey(), i, h)) - loss(id, moved(each.getKey(), i, -h))) / (2 * h);
                assertThat((double) each.getValue()[i])
                        .as("%s, %s %d", id, each.getKey(), i)
                        .isCloseTo(difference, within(1e-3 + 0.01 * Math.abs(difference)));
                large += Math.abs(difference) > 0.02 ? 1 : 0;
            }
        }
        assertThat(large).as("gradients that say something").isGreaterThan(5);
    }

    private static float loss(String id, Model model) {
        return SmallStep.of(model, objective(id, shape(id), model), batch()).loss();
    }

    private static Model moved(String parameter, int place, double by) {
        Tensor tensor = Optional.ofNullable(NETWORK.graph().initialisers().get(parameter))
                .orElseThrow();
        float[] numbers = tensor.floats().clone();
        numbers[place] += (float) by;
        return NETWORK.with(Map.of(parameter, Tensor.of(numbers, tensor.shape().sizes())));
    }

    /** What a predictor says of the queries, as it predicts, is what the step learns. */
    @ParameterizedTest
    @ValueSource(strings = {"protonet", "matching"})
    void predictorsSayWhatWasTrained(String id) {
        float[][] batch = batch();
        NetworkEmbedder embedder = new NetworkEmbedder(NETWORK, new Execution(Device.CPU, 1, (s, n) -> {
            throw new AssertionError("no backbone");
        }));
        double[][] f = embedder.of(Dense.of(Arrays.stream(batch)
                .map(row -> new double[] {row[0], row[1], row[2]})
                .toArray(double[][]::new)));
        Classes labels = Classes.of(List.of("a", "b", "c"), 0, 0, 1, 1, 2, 2);
        double[][] support = Arrays.copyOf(f, 6);
        Rule rule = id.equals("protonet")
                ? PrototypicalNetwork.learned(support, labels)
                : matching(3).learned(support, labels);
        double sum = 0;
        for (int q = 0; q < 6; q++) {
            double[] p = rule.probabilities(f[6 + q]);
            assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-12));
            sum -= StrictMath.log(p[q / 2]);
        }
        assertThat(loss(id, NETWORK)).isCloseTo((float) (sum / 6), within(1e-4f));
    }

    @Test
    void similaritiesOfShotsAreAveraged() {
        Twins twins = new Twins(new double[] {-1, 2}, 0.5);
        assertThat(twins.similarity(new double[] {1, 1}, new double[] {3, 0})).isCloseTo(0.5, within(1e-12));
        Classes labels = Classes.of(List.of("a", "b", "none"), 0, 0, 1);
        Rule rule = twins.learned(new double[][] {{0, 0}, {4, 0}, {1, 0}}, labels);
        double[] p = rule.probabilities(new double[] {0, 0});
        // similarities 0.5 and -3.5 of a, -0.5 of b
        assertThat(p[0] / p[1]).isCloseTo(StrictMath.exp(-1.5 + 0.5), within(1e-12));
        assertThat(p[2]).isZero();
        assertThat(p[0] + p[1]).isCloseTo(1, within(1e-12));
    }
}
