package dev.graft.onnx.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.network.Device;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What flows through many layers neither vanishes nor explodes. */
final class DepthTest {
    private static final int LAYERS = 20;

    @Test
    void throughConvolutionsWithReluIn20Layers() {
        Sketch sketch = new Sketch(-1, 32, 6, 6);
        String before = "x";
        for (int i = 1; i <= LAYERS; i++) {
            sketch.conv("conv" + i, before, 32, 32, 1).node("relu" + i, "Relu", "conv" + i);
            before = "relu" + i;
        }
        bounded(sketch.graph(before), before, 32, 6, 6);
    }

    @Test
    void throughProductsWithNothingBetween() {
        Sketch sketch = new Sketch(-1, 100);
        String before = "x";
        for (int i = 1; i <= LAYERS; i++) {
            sketch.constant("w" + i, 100, 100).node("y" + i, "MatMul", before, "w" + i);
            before = "y" + i;
        }
        bounded(sketch.graph(before), before, 100);
    }

    /** Nothing is put around the maps: zeros there would be less to sum. */
    @Test
    void throughDepthwiseAndPointwiseConvolutions() {
        Sketch sketch = new Sketch(-1, 96, 14, 14);
        String before = "x";
        for (int i = 1; i <= 5; i++) {
            sketch.constant("depth" + i, 96, 1, 3, 3)
                    .node("a" + i, "Conv", Map.of("group", Attribute.whole(96)), before, "depth" + i)
                    .node("b" + i, "Relu", "a" + i)
                    .conv("point" + i, "b" + i, 96, 96, 1)
                    .node("c" + i, "Relu", "point" + i);
            before = "c" + i;
        }
        bounded(sketch.graph(before), before, 96, 14, 14);
    }

    /** Each doubles both sides of the maps. */
    @Test
    void throughTransposedConvolutions() {
        Sketch sketch = new Sketch(-1, 32, 2, 2);
        String before = "x";
        for (int i = 1; i <= 5; i++) {
            Map<String, Attribute> attributes =
                    Map.of("strides", Attribute.wholes(2, 2), "pads", Attribute.wholes(1, 1, 1, 1));
            sketch.constant("up" + i, 32, 32, 4, 4)
                    .node("a" + i, "ConvTranspose", attributes, before, "up" + i)
                    .node("b" + i, "Relu", "a" + i);
            before = "b" + i;
        }
        bounded(sketch.graph(before), before, 32, 2, 2);
    }

    /** The mean square of what comes out is that of what goes in, within a factor of 4, on average over 8 draws. */
    private static void bounded(Graph graph, String output, long... sample) {
        long[] sizes = new long[sample.length + 1];
        sizes[0] = 8;
        System.arraycopy(sample, 0, sizes, 1, sample.length);
        int count = 1;
        for (long size : sizes) {
            count *= (int) size;
        }
        double ratio = 0;
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            float[] numbers = new float[count];
            for (int i = 0; i < count; i++) {
                numbers[i] = (float) random.nextGaussian();
            }
            byte[] model = GraphFile.bytes(Initialisation.drawn(graph, random));
            try (Session session = Session.open("deep", model, Device.CPU, 1)) {
                Floats out = Optional.ofNullable(session.run(Map.of("x", Floats.of(numbers, sizes)))
                                .get(output))
                        .orElseThrow();
                ratio += Moments.power(out.toArray()) / Moments.power(numbers) / 8;
            }
        }
        assertThat(ratio).isBetween(0.25, 4.0);
    }
}
