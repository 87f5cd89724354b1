package dev.graft.onnx.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.onnx.Told;
import dev.graft.onnx.train.Objective;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Features of very different scales: which of them is the large one does not decide what is learned. */
final class VectorScaleTest {
    private static final int SAMPLES = 80;

    @ParameterizedTest
    @CsvSource({"1, 1", "1e6, 1e-6", "1e-6, 1e6"})
    void vectorsAreLearnedFromWhateverTheirUnits(double ofSignal, double ofNoise) {
        Random random = new Random(4);
        int[] classes = IntStream.range(0, SAMPLES).map(i -> i % 2).toArray();
        double[][] rows = new double[SAMPLES][];
        for (int i = 0; i < SAMPLES; i++) {
            double signal = 2 * classes[i] - 1 + 0.2 * random.nextGaussian();
            rows[i] = new double[] {ofSignal * (30 + signal), ofNoise * (7 + random.nextGaussian())};
        }
        Labelled data = new Labelled(Dense.of(rows), Classes.of(List.of("a", "b"), classes));
        Adaptation seen = new Adaptation(List.of(data), new Target.Unlabelled(data.samples()), 0.5);
        NetworkSettings network =
                new NetworkSettings(List.of("dense 8"), NetworkSettings.Input.RAW, List.of("none"), List.of(), 0.1);
        Fitted fitted = new NetworkTraining(
                        network, List.of(0.03), Make.steps(60).batch(16).recipe())
                .run(
                        "labels",
                        seen,
                        Portions.sources(seen),
                        Objective.ofLabels(),
                        new Told(1, FeatureStore.withoutBackbone()))
                .fitted();
        Scores.OfClasses scores = (Scores.OfClasses) fitted.predictors().get(0).scores(data.samples());
        assertThat(IntStream.range(0, SAMPLES)
                        .filter(i -> scores.best(i) == classes[i])
                        .count())
                .isGreaterThanOrEqualTo(SAMPLES - 1);
    }
}
