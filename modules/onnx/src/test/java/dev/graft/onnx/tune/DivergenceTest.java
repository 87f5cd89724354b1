package dev.graft.onnx.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.onnx.Coloured;
import dev.graft.onnx.Told;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.Networks;
import dev.graft.onnx.runtime.Pinned;
import dev.graft.onnx.train.Parameters;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Losses that are no numbers. */
final class DivergenceTest extends TrainerFixture {
    @Test
    void aTrainingThatDivergesSaysWhereAndWhatCameLast() {
        Recipe recipe = steps(40).with(SGD).clip(0).batch(9).recipe();
        Told context = new Told(3, store);
        assertThatThrownBy(() -> train(recipe, model, Freezing.none(model), List.of(1e20), DATA, context))
                .isInstanceOf(GraftException.class)
                .hasMessageMatching(
                        "tiny: stage \"all\": training diverged in epoch [12], step [234], with the rate 1.0E20:"
                                + " the last finite loss was \\d.*\\. Take lower learning rates, or a smaller \"clip\", the longest gradient\\.");
        assertThat(context.snapshots).isEmpty();
    }

    @Test
    void aRateThatDivergesLoses() {
        Recipe recipe = steps(10).with(SGD).clip(0).validated(0.34).recipe();
        for (List<Double> rates : List.of(List.of(1e20, 0.01), List.of(0.01, 1e20))) {
            Trained trained = train(recipe, model, Freezing.none(model), rates);
            assertThat(trained.attempt().rate()).isEqualTo(0.01);
            Attempt other = trained.tried().get(1 - trained.chosen());
            assertThat(other.end()).startsWith("diverged in epoch 1, step ");
            assertThat(other.lowest()).isInfinite();
            assertThat(trained.model())
                    .isEqualTo(train(recipe, model, Freezing.none(model), List.of(0.01))
                            .model());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3})
    void samplesThatAreNoNumbersAreSaid(double validation) {
        double[][] rows = new double[9][4];
        for (double[] row : rows) {
            row[1] = Double.NaN;
        }
        Labelled broken = new Labelled(Dense.of(rows), Classes.of(Coloured.CLASSES, 0, 1, 2, 0, 1, 2, 0, 1, 2));
        Model mlp = Networks.of(
                Architecture.parse("network", List.of("dense 3")), broken.samples(), Coloured.CLASSES, new Random(1));
        assertThatThrownBy(() -> train(
                        steps(5).validated(validation).recipe(),
                        mlp,
                        Parameters.of(mlp.graph()),
                        List.of(0.1),
                        broken,
                        new Told(1, store)))
                .isInstanceOf(GraftException.class)
                .hasMessage("network: stage \"all\": training diverged in epoch 1, step 1, with the rate 0.1:"
                        + " no loss was a finite number. Look for samples with numbers that are not finite.");
    }

    @Test
    void everyNativeTensorIsClosed() {
        long before = Pinned.open();
        trained(steps(3).validated(0.3), Freezing.none(model), 0.01);
        assertThatThrownBy(() -> trained(steps(30).with(SGD).clip(0), Freezing.none(model), 1e20))
                .isInstanceOf(GraftException.class);
        assertThat(Pinned.open()).isEqualTo(before);
    }
}
