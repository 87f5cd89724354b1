package dev.graft.onnx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.samples.Dense;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.architecture.Initialisation;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.train.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constants in front of a network for vectors. */
final class StandardInputTest {
    private static final double[] MEAN = {1000, -2, 5};
    private static final double[] DEVIATION = {100, 1e-3, 0};
    private static final Dense WIDE = Dense.of(new double[][] {{1100, -2.002, 5}, {950, -2, 6}});
    private static final Dense STANDARD = Dense.of(new double[][] {{1, -2, 0}, {-0.5, 0, 1}});
    private static final Execution HERE = new Execution(Device.CPU, 1, FeatureStore.withoutBackbone());

    private static Model plain(String... layers) {
        return Networks.of(Architecture.parse("network", List.of(layers)), STANDARD, List.of("a", "b"), new Random(3));
    }

    private static double[][] scores(Model model, Dense samples) {
        return new ModelPredictor(model, HERE).scores(samples).values();
    }

    /** A feature that is always the same is moved, and not divided. */
    @Test
    void theNetworkIsGivenDeviationsFromTheMean() {
        double[][] expected = scores(plain("dense 4"), STANDARD);
        double[][] found = scores(StandardInput.of(plain("dense 4"), MEAN, DEVIATION), WIDE);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).containsExactly(expected[i], within(1e-3));
        }
    }

    @Test
    void theConstantsAreNoParametersAndAreNotDrawnAnew() {
        Model standard = StandardInput.of(plain("dense 4"), MEAN, DEVIATION);
        assertThat(Parameters.of(standard.graph()))
                .isEqualTo(Parameters.of(plain("dense 4").graph()));
        assertThat(Parameters.of(standard.graph()))
                .extracting(Parameter::name)
                .containsExactlyInAnyOrder("dense1/weight", "dense1/bias", "last/weight", "last/bias");
        Map<String, ?> drawn =
                Initialisation.drawn(standard.graph(), new Random(9)).initialisers();
        for (String name : List.of("standard/mean", "standard/deviation")) {
            assertThat(drawn.get(name))
                    .isEqualTo(standard.graph().initialisers().get(name));
        }
    }

    @Test
    void theyGoIntoAFile() {
        Model model = StandardInput.of(plain("dense 4"), MEAN, DEVIATION);
        byte[] file = Export.bytes(model, WIDE);
        try (ExportedModel exported = ExportedModel.open("x", file, Device.CPU, 1)) {
            double[][] expected = scores(model, WIDE);
            double[][] found = exported.predict(WIDE).values();
            for (int i = 0; i < expected.length; i++) {
                assertThat(found[i]).containsExactly(expected[i], within(1e-6));
            }
        }
    }

    /** Of a network of one layer what that reads are the deviations. */
    @ParameterizedTest
    @ValueSource(strings = {"", "dense 4"})
    void theRepresentationIsBehindThem(String layer) {
        Model plain = layer.isEmpty() ? plain() : plain(layer);
        Dense found = Embedding.of(StandardInput.of(plain, MEAN, DEVIATION), List.of(Map.of()), WIDE, HERE)
                .get(0);
        assertThat(found.features()).isEqualTo(layer.isEmpty() ? 3 : 4);
        if (layer.isEmpty()) {
            assertThat(found.row(0)).containsExactly(new double[] {1, -2, 0}, within(1e-3));
        }
    }
}
