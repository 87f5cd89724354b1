package dev.graft.onnx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.samples.Dense;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the last layer of a network reads, at several moments of its training. */
final class EmbeddingTest {
    private static final Dense SAMPLES = Dense.of(new double[][] {{1, 2}, {-3, 1}});
    private static final Execution HERE = new Execution(Device.CPU, 1, FeatureStore.withoutBackbone());

    private static Model network(String... layers) {
        return Networks.of(Architecture.parse("network", List.of(layers)), SAMPLES, List.of("a", "b"), new Random(3));
    }

    private static Map<String, Tensor> moment(float x, float y, float bias) {
        return Map.of(
                "dense1/weight", Tensor.of(new float[] {x, y}, 1, 2),
                "dense1/bias", Tensor.of(new float[] {bias}, 1),
                "last/bias", Tensor.of(new float[] {7, 7}, 2));
    }

    /** max(0, x a + y b + bias) of each sample. */
    @Test
    void eachMomentHasItsOwn() {
        List<Dense> found =
                Embedding.of(network("dense 1"), List.of(moment(1, 1, 0), moment(-1, 2, 0.5f)), SAMPLES, HERE);
        assertThat(found).hasSize(2);
        assertThat(found.get(0).toArray()).isDeepEqualTo(new double[][] {{3}, {0}});
        assertThat(found.get(1).toArray()).isDeepEqualTo(new double[][] {{3.5}, {5.5}});
    }

    @Test
    void withoutOtherNumbersItIsThatOfTheModel() {
        Model model = network("dense 1").with(moment(1, 1, 0));
        assertThat(Embedding.of(model, List.of(Map.of()), SAMPLES, HERE).get(0).row(0))
                .containsExactly(new double[] {3}, within(1e-6));
    }

    @Test
    void aNetworkOfOneLayerHasNone() {
        assertThatThrownBy(() -> Embedding.of(network(), List.of(Map.of()), SAMPLES, HERE))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "network: it has no layer in front of its last one, so that there is no representation. Give it one, as \"dense 64\".");
    }
}
