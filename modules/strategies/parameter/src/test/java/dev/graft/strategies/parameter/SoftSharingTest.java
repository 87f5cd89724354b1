package dev.graft.strategies.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Objective;
import dev.graft.onnx.train.StepDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each strategy of soft sharing makes small, by hand and by differences. */
final class SoftSharingTest {
    private static final Model NETWORK = Written.network("dense 5");
    private static final Start START = Written.start(NETWORK);
    private static final Inheritance ANY = Inherited.by(1, 1, 0.01, "dense 5");
    private static final double[] ATTENTION = {0.5, 0.1, 0.1, 0.2, 0.1};

    private record Named(String name, Objective objective) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Map<String, Tensor> fisher() {
        Map<String, Tensor> fisher = new LinkedHashMap<>();
        START.inherited().forEach(name -> {
            Tensor like = number(name);
            float[] numbers = new float[like.floats().length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = i % 3;
            }
            fisher.put(name, Tensor.of(numbers, like.shape().sizes()));
        });
        return fisher;
    }

    private static Tensor number(String name) {
        return Optional.ofNullable(NETWORK.graph().initialisers().get(name)).orElseThrow();
    }

    private static List<Named> objectives() {
        return List.of(
                new Named("l2-sp", step -> l2Sp(2).objective(step, START)),
                new Named("fisher-sp", step -> fisherSp(2).objective(step, START, fisher())),
                new Named("delta", step -> delta(3).objective(step, START, ATTENTION)),
                new Named("bss", step -> bss(0.5, 2).objective(step)),
                new Named("distill", step -> distill(1, 2).objective(step, START, Optional.empty())));
    }

    private static L2Sp l2Sp(double alpha) {
        return new L2Sp(new L2Sp.Settings(alpha, 0.01, ANY));
    }

    private static FisherSp fisherSp(double alpha) {
        return new FisherSp(new FisherSp.Settings(alpha, 0.01, 10, ANY));
    }

    private static Delta delta(double alpha) {
        return new Delta(new Delta.Settings(alpha, 0.01, ANY));
    }

    private static Bss bss(double eta, int smallest) {
        return new Bss(new Bss.Settings(eta, smallest, ANY));
    }

    private static Distill distill(double tradeOff, double temperature) {
        return new Distill(new Distill.Settings(tradeOff, temperature, ANY));
    }

    /** All numbers of the network moved by 0.1 up and down in turn. */
    private static Map<String, Tensor> moved() {
        Map<String, Tensor> moved = new LinkedHashMap<>();
        START.inherited().forEach(name -> {
            float[] numbers = number(name).floats().clone();
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] += i % 2 == 0 ? 0.1f : -0.1f;
            }
            moved.put(name, Tensor.of(numbers, number(name).shape().sizes()));
        });
        return moved;
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void itsGradientIsThatOfDifferences(Named named) {
        Written written = Written.of(NETWORK, named.objective());
        for (String parameter : START.inherited()) {
            assertThat(written.gradient(moved(), parameter))
                    .as(parameter)
                    .containsExactly(written.differences(moved(), parameter), within(2e-2f));
        }
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void whereTrainingBeginsItIsTheLossOfLabels(Named named) {
        float labels = Written.of(NETWORK, StepDraft::classification).terms(Map.of())[0];
        float[] terms = Written.of(NETWORK, named.objective()).terms(Map.of());
        float kept = named.name().equals("bss") ? 0.5f * terms[1] : 0;
        assertThat(terms[0]).isCloseTo(labels + kept, within(1e-5f));
        assertThat(terms[1]).satisfies(term -> {
            if (!named.name().equals("bss")) {
                assertThat(term).isCloseTo(0, within(1e-6f));
            }
        });
    }

    @Test
    void l2SpIsHalfOfAlphaTimesTheSquaredDistance() {
        float labels = Written.of(NETWORK, StepDraft::classification).terms(moved())[0];
        float[] terms = Written.of(NETWORK, objectives().get(0).objective()).terms(moved());
        int numbers = START.inherited().stream()
                .mapToInt(name -> number(name).floats().length)
                .sum();
        assertThat(numbers).isEqualTo(4 * 5 + 5 + 5 * 3 + 3);
        assertThat(terms[1]).isCloseTo(0.01f * numbers, within(1e-5f));
        assertThat(terms[0] - labels).isCloseTo(2f / 2 * 0.01f * numbers, within(1e-4f));
    }

    @Test
    void fisherSpWeighsEachNumber() {
        float[] terms = Written.of(NETWORK, objectives().get(1).objective()).terms(moved());
        double weights = 0;
        for (Tensor tensor : fisher().values()) {
            for (float number : tensor.floats()) {
                weights += number;
            }
        }
        assertThat(terms[1]).isCloseTo((float) (0.01 * weights), within(1e-5f));
    }

    @Test
    void theInformationIsDividedByItsMean() {
        Map<String, Tensor> normalised = FisherSp.normalised(fisher());
        double sum = 0;
        int count = 0;
        for (Tensor tensor : normalised.values()) {
            for (float number : tensor.floats()) {
                sum += number;
                count++;
            }
        }
        assertThat(sum / count).isCloseTo(1, within(1e-6));
        Map<String, Tensor> nothing = Map.of("w", Tensor.of(new float[2], 2));
        assertThat(FisherSp.normalised(nothing)).isEqualTo(nothing);
    }

    /** Last layer alone: a network without layers says W x + b, so that what was said before is known. */
    @Test
    void distillIsTheDivergenceOfSoftenedScores() {
        Model line = Written.network();
        Start start = Written.start(line);
        float[] bias = {1, 0, -1};
        Map<String, Tensor> numbers = Map.of("last/bias", Tensor.of(bias, 3));
        double t = 2;
        float[] terms = Written.of(line, step -> distill(1, t).objective(step, start, Optional.empty()))
                .terms(numbers);
        double expected = 0;
        float[] w = Optional.ofNullable(line.graph().initialisers().get("last/weight"))
                .orElseThrow()
                .floats();
        for (int i = 0; i < Written.ROWS; i++) {
            double[] before = new double[3];
            double[] now = new double[3];
            for (int c = 0; c < 3; c++) {
                for (int j = 0; j < Written.FEATURES; j++) {
                    before[c] += w[c * Written.FEATURES + j] * Written.rows().row(i)[j];
                }
                now[c] = before[c] + bias[c];
            }
            double[] q0 = ChannelAttention.softmax(before[0] / t, before[1] / t, before[2] / t);
            double[] q = ChannelAttention.softmax(now[0] / t, now[1] / t, now[2] / t);
            for (int c = 0; c < 3; c++) {
                expected += t * t * q0[c] * Math.log(q0[c] / q[c]) / Written.ROWS;
            }
        }
        assertThat(terms[1]).isCloseTo((float) expected, within(1e-5f));
    }
}
