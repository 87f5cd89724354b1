package dev.graft.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final String SHA = "0123456789abcdef".repeat(4);
    private static final InputContract INPUT = pictures(3, 8, List.of(0.5, 0.5, 0.5), List.of(0.2, 0.2, 0.2));

    @Test
    void theHashOfTheFileIsWholeAndInLowerCase() {
        for (String wrong : List.of("", SHA.substring(1), SHA.toUpperCase(java.util.Locale.ROOT), SHA + "0")) {
            assertThatThrownBy(() -> network(wrong, "pool"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("64 lower-case hexadecimal digits");
        }
        assertThat(network(SHA, "pool").sha256()).isEqualTo(SHA);
    }

    @Test
    void theCutHasAName() {
        assertThatThrownBy(() -> network(SHA, " ")).hasMessageContaining("the cut must name a value");
    }

    @Test
    void anInputHasAxesAndAMeanForEachDeviation() {
        assertThatThrownBy(() -> pictures(3, 0, List.of(), List.of())).hasMessage("a picture cannot be 8 x 0");
        assertThatThrownBy(() -> pictures(1, 8, List.of(0.5), List.of())).hasMessage("0 deviations for 1 channels");
        assertThatThrownBy(() -> pictures(1, 8, List.of(0.5), List.of(0.0)))
                .hasMessageContaining("deviations must be above 0");
    }

    @Test
    void whatFeaturesDependOnIsInTheIdentityAndThePathIsNot() {
        Network network = network(SHA, "pool");
        assertThat(network.identity())
                .isEqualTo(new Network("other", Path.of("y.onnx"), SHA, INPUT, "pool").identity())
                .isNotEqualTo(network(SHA, "conv").identity());
        assertThat(sound("a.onnx", 1)).isEqualTo(sound("b.onnx", 1)).isNotEqualTo(sound("a.onnx", 2));
    }

    @Test
    void withoutABackboneThereAreNoFeatures() {
        assertThatThrownBy(
                        () -> FeatureStore.withoutBackbone().features(Dense.of(new double[] {1}), network(SHA, "pool")))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("no backbone")
                .hasMessageContaining("\"pool\"");
    }

    private static String sound(String file, double scale) {
        InputContract.Spectrogram mel = new InputContract.Spectrogram(Path.of(file), SHA, scale, 0);
        return new InputContract.Sound("x", 16_000, 1, 76, 8, Optional.of(mel)).identity();
    }

    private static InputContract pictures(int channels, int height, List<Double> mean, List<Double> deviation) {
        return new InputContract.Pictures(
                "x",
                channels,
                height,
                8,
                InputContract.Fit.STRETCH,
                InputContract.Colours.RGB,
                InputContract.Axes.CHANNELS_FIRST,
                mean,
                deviation);
    }

    private static Network network(String sha256, String cut) {
        return new Network("x", Path.of("x.onnx"), sha256, INPUT, cut);
    }
}
