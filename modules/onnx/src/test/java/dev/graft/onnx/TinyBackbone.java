package dev.graft.onnx;

import dev.graft.core.Fingerprint;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.Network;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Backbones for colour pictures of 8 x 8, in files that tests write. */
public final class TinyBackbone {
    /** Two blocks, the second one residual with a shortcut of its own: 4 maps, 6 maps, an average. */
    public static final List<String> RESIDUAL = List.of("conv 4", "residual 6 /2", "average");

    private TinyBackbone() {}

    /** The usual one, cut at its average. */
    public static Network residual(Path folder) {
        return write(folder, "average1/flat", RESIDUAL);
    }

    /** The file of an architecture, whose norms have statistics as if they had been trained, and where it is cut. */
    public static Network write(Path folder, String cut, List<String> layers) {
        return write(folder, cut, graph(layers));
    }

    /** A graph as a backbone. */
    public static Network write(Path folder, String cut, Graph graph) {
        Path file = folder.resolve("tiny.onnx");
        GraphFile.write(graph, file);
        String sha256 = HexFormat.of().formatHex(Fingerprint.sha256().digest(GraphFile.bytes(file)));
        InputContract input = new InputContract.Pictures(
                graph.inputs().get(0).name(),
                3,
                8,
                8,
                Fit.STRETCH,
                Colours.RGB,
                Axes.CHANNELS_FIRST,
                Collections.nCopies(3, 0.5),
                Collections.nCopies(3, 0.5));
        return new Network("tiny", file, sha256, input, cut);
    }

    /** An architecture for 5 classes. */
    public static Graph graph(List<String> layers) {
        Graph drawn = Architecture.parse("tiny", layers).graph(Shape.of(3, 8, 8), 5, new Random(11));
        Map<String, Tensor> constants = new LinkedHashMap<>(drawn.initialisers());
        Random random = new Random(12);
        constants.replaceAll((name, tensor) -> {
            if (!name.contains("/norm/")) {
                return tensor;
            }
            float[] numbers = tensor.floats().clone();
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] += 0.3f * random.nextFloat();
            }
            return Tensor.of(numbers, tensor.shape().sizes());
        });
        return drawn.withInitialisers(constants);
    }
}
