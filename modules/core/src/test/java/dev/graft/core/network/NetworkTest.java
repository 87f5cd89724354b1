package dev.graft.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final String SHA = "0123456789abcdef".repeat(4);
    private static final InputContract INPUT =
            new InputContract("x", List.of(3, 8, 8), List.of(0.5, 0.5, 0.5), List.of(0.2, 0.2, 0.2));

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
        assertThatThrownBy(() -> new InputContract("x", List.of(3, 0), List.of(), List.of()))
                .hasMessageContaining("[3, 0]");
        assertThatThrownBy(() -> new InputContract("x", List.of(3), List.of(0.5), List.of()))
                .hasMessage("1 means for 0 deviations");
        assertThatThrownBy(() -> new InputContract("x", List.of(3), List.of(0.5), List.of(0.0)))
                .hasMessageContaining("deviations must be above 0");
    }

    @Test
    void withoutABackboneThereAreNoFeatures() {
        assertThatThrownBy(
                        () -> FeatureStore.withoutBackbone().features(Dense.of(new double[] {1}), network(SHA, "pool")))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("no backbone")
                .hasMessageContaining("\"pool\"");
    }

    private static Network network(String sha256, String cut) {
        return new Network(Path.of("x.onnx"), sha256, INPUT, cut, Network.Start.PRETRAINED);
    }
}
